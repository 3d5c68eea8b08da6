using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Lets an editor in with a passkey: what they have and who they are in one, so no second step is asked.</summary>
public sealed class PasskeySignInService(SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, AuditLog audit)
{
    /// <returns>What the browser is asked, as JSON. The answer works once, in this browser.</returns>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <param name="answer">What the browser said, as JSON.</param>
    public async Task<SignInOutcome> WithPasskeyAsync(string answer, CancellationToken cancellationToken)
    {
        if (await ProvenAsync(answer) is not ({ } editor, { } passkey))
        {
            return SignInOutcome.WrongPasskey;
        }

        // Not PasskeySignInAsync: that lets in who is disabled. Wrong passwords and codes of whoever say nothing against a passkey: nobody guesses one.
        if (!await signIn.CanSignInAsync(editor))
        {
            audit.Add(AuditLog.Unknown, AuditAction.SignInFailed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), SignInMethods.Words(SignInMethods.Passkey));
            await store.SaveChangesAsync(cancellationToken);
            return SignInOutcome.WrongPasskey;
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if (!(await editors.AddOrUpdatePasskeyAsync(editor, passkey)).Succeeded)
        {
            return SignInOutcome.WrongPasskey;
        }

        await signIn.SignInAsync(editor, isPersistent: false, SignInMethods.Passkey);
        await together.CommitAsync(cancellationToken);
        return SignInOutcome.In;
    }

    /// <summary>Whose passkey answered what was asked in this browser; the answer counts once.</summary>
    public async Task<(Editor? Editor, UserPasskeyInfo? Passkey)> ProvenAsync(string answer)
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
