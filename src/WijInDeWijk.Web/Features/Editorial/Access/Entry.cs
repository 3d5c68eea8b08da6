using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Audit;

namespace WijInDeWijk.Web.Features.Editorial.Access;

/// <summary>Lets an editor in, or not, and keeps how that went.</summary>
public sealed class Entry(
    StoreContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, EntryLimits limits, CurrentEditor current, AuditLog audit, TimeProvider clock)
{
    private const int LongestPassword = 200;
    private const int CodeLength = 6;

    /// <summary>Compared with where there is no account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Editor>().HashPassword(null!, Guid.NewGuid().ToString()));

    public async Task<EntryOutcome> WithPasswordAsync(HttpContext context, string email, string password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(email) || password.Length == 0)
        {
            return EntryOutcome.Empty;
        }

        if (limits.TriesTooMany(context))
        {
            return EntryOutcome.TooOften;
        }

        email = email.Trim();
        var editor = email.Length <= Editor.MailLength && password.Length <= LongestPassword ? await editors.FindByEmailAsync(email) : null;
        if (editor?.PasswordHash is null || editor.IsDisabled || await editors.IsLockedOutAsync(editor))
        {
            editors.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password.Length <= LongestPassword ? password : string.Empty);
            return EntryOutcome.Wrong;
        }

        return await JudgeAsync(editor, await signIn.PasswordSignInAsync(editor, password, isPersistent: false, lockoutOnFailure: true), cancellationToken);
    }

    /// <summary>Whether this browser gave the right password, and is asked for the second step.</summary>
    public async Task<bool> IsHalfwayAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false };

    /// <param name="typed">Six digits from an app, or a recovery code.</param>
    public async Task<EntryOutcome> WithCodeAsync(HttpContext context, string typed, CancellationToken cancellationToken)
    {
        var code = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign)));
        if (code.Length == 0)
        {
            return EntryOutcome.Empty;
        }

        if (limits.TriesTooMany(context) || await signIn.GetTwoFactorAuthenticationUserAsync() is not { } editor)
        {
            return EntryOutcome.TooOften;
        }

        if (code.Length == CodeLength && code.All(char.IsAsciiDigit))
        {
            return await JudgeAsync(editor, await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false), cancellationToken);
        }

        return await WithRecoveryCodeAsync(editor, code, cancellationToken);
    }

    public async Task LeaveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (current.IsSignedIn)
        {
            var hash = current.SessionHash;
            var session = await store.EditorSessions.FirstOrDefaultAsync(item => item.KeyHash == hash, cancellationToken);
            session?.End(clock.GetUtcNow());
            audit.Add(AuditAction.SignedOut, AuditSubjectKind.Editor, current.Key);
            await store.SaveChangesAsync(cancellationToken);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<EntryOutcome> WithRecoveryCodeAsync(Editor editor, string code, CancellationToken cancellationToken)
    {
        // Identity counts no wrong recovery codes; a lock that only guards the digits guards nothing.
        if (await editors.IsLockedOutAsync(editor))
        {
            return EntryOutcome.Wrong;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            audit.Add(editor, AuditAction.RecoveryCodeUsed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            await store.SaveChangesAsync(cancellationToken);
            return EntryOutcome.In;
        }

        await editors.AccessFailedAsync(editor);
        return await JudgeAsync(editor, await editors.IsLockedOutAsync(editor) ? SignInResult.LockedOut : SignInResult.Failed, cancellationToken);
    }

    private async Task<EntryOutcome> JudgeAsync(Editor editor, SignInResult result, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            return EntryOutcome.In;
        }

        if (result.RequiresTwoFactor)
        {
            return EntryOutcome.SecondStep;
        }

        audit.Add(AuditLog.Unknown, result.IsLockedOut ? AuditAction.LockedOut : AuditAction.SignInFailed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        await store.SaveChangesAsync(cancellationToken);
        return EntryOutcome.Wrong;
    }
}
