using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Lets an editor in, or not, and keeps how that went.</summary>
public sealed class SignInService(
    SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, SignInLimits limits, CurrentEditor current, AuditLog audit, TimeProvider clock)
{
    private const int MaxPassword = 200;
    private const int CodeLength = 6;

    /// <summary>Compared with where there is no account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Editor>().HashPassword(null!, Guid.NewGuid().ToString()));

    public async Task<SignInOutcome> WithPasswordAsync(HttpContext context, string email, string password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(email) || password.Length == 0)
        {
            return SignInOutcome.Empty;
        }

        if (limits.TriesTooMany(context))
        {
            return SignInOutcome.TooOften;
        }

        email = IncomingText.Line(email);
        var editor = email.Length <= Editor.MailLength && password.Length <= MaxPassword ? await editors.FindByEmailAsync(email) : null;
        if (editor?.PasswordHash is null || editor.IsDisabled || await editors.IsLockedOutAsync(editor))
        {
            editors.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password.Length <= MaxPassword ? password : string.Empty);
            return SignInOutcome.Wrong;
        }

        return await JudgeAsync(editor, await signIn.PasswordSignInAsync(editor, password, isPersistent: false, lockoutOnFailure: true), cancellationToken);
    }

    /// <summary>Whether this browser gave the right password, and is asked for the second step.</summary>
    public async Task<bool> IsHalfwayAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is { IsDisabled: false };

    /// <param name="typed">Six digits from an app, or a recovery code.</param>
    public async Task<SignInOutcome> WithCodeAsync(HttpContext context, string typed, CancellationToken cancellationToken)
    {
        var code = RetypedSecret.SignsOf(typed);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return SignInOutcome.Empty;
        }

        if (limits.TriesTooMany(context) || await signIn.GetTwoFactorAuthenticationUserAsync() is not { } editor)
        {
            return SignInOutcome.TooOften;
        }

        if (code.Length == CodeLength && code.All(char.IsAsciiDigit))
        {
            return await JudgeAsync(editor, await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false), cancellationToken);
        }

        // What can't be a recovery code is no guess at one: it locks nobody out.
        return RecoveryCode.Read(typed) is { } recoveryCode ? await WithRecoveryCodeAsync(editor, recoveryCode, cancellationToken) : SignInOutcome.Wrong;
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

    private async Task<SignInOutcome> WithRecoveryCodeAsync(Editor editor, string code, CancellationToken cancellationToken)
    {
        // Identity counts no wrong recovery codes; a lock that only guards the digits guards nothing.
        if (await editors.IsLockedOutAsync(editor))
        {
            return SignInOutcome.Wrong;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            audit.Add(editor, AuditAction.RecoveryCodeUsed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            await store.SaveChangesAsync(cancellationToken);
            return SignInOutcome.In;
        }

        await editors.AccessFailedAsync(editor);
        return await JudgeAsync(editor, await editors.IsLockedOutAsync(editor) ? SignInResult.LockedOut : SignInResult.Failed, cancellationToken);
    }

    private async Task<SignInOutcome> JudgeAsync(Editor editor, SignInResult result, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            return SignInOutcome.In;
        }

        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.SecondStep;
        }

        audit.Add(AuditLog.Unknown, result.IsLockedOut ? AuditAction.LockedOut : AuditAction.SignInFailed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        await store.SaveChangesAsync(cancellationToken);
        return SignInOutcome.Wrong;
    }
}
