using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Audit;

namespace WijInDeWijk.Web.Features.Editorial.Access;

/// <summary>Lets an editor in with a passkey: what they have and who they are in one, so no second step is asked.</summary>
public sealed class PasskeyEntry(StoreContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, EntryLimits limits, AuditLog audit)
{
    /// <returns>What the browser is asked, as JSON. The answer works once, in this browser.</returns>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="answer">What the browser said, as JSON.</param>
    public async Task<EntryOutcome> WithPasskeyAsync(HttpContext context, string answer, CancellationToken cancellationToken)
    {
        if (limits.TriesTooMany(context))
        {
            return EntryOutcome.TooOften;
        }

        if (await ProvenAsync(answer) is not ({ } editor, { } passkey))
        {
            return EntryOutcome.WrongPasskey;
        }

        // Not PasskeySignInAsync: that lets in who is locked or disabled.
        if (!await signIn.CanSignInAsync(editor) || await editors.IsLockedOutAsync(editor))
        {
            audit.Add(AuditLog.Unknown, AuditAction.SignInFailed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), EntryWays.Words(EntryWays.Passkey));
            await store.SaveChangesAsync(cancellationToken);
            return EntryOutcome.WrongPasskey;
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!(await editors.AddOrUpdatePasskeyAsync(editor, passkey)).Succeeded)
        {
            return EntryOutcome.WrongPasskey;
        }

        await signIn.SignInAsync(editor, isPersistent: false, EntryWays.Passkey);
        await together.CommitAsync(cancellationToken);
        return EntryOutcome.In;
    }

    private async Task<(Editor? Editor, UserPasskeyInfo? Passkey)> ProvenAsync(string answer)
    {
        try
        {
            var result = answer.Length > 0 ? await signIn.PerformPasskeyAssertionAsync(answer) : null;
            return result is { Succeeded: true } ? (result.User, result.Passkey) : default;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked in this browser, or too long ago.
            return default;
        }
    }
}
