using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Lets an editor in, or not, and keeps how that went.</summary>
public sealed class SignInService(
    SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, SignInLimits limits, DeferredWork later, CurrentEditor current, AuditLog audit, TimeProvider clock)
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

        email = IncomingText.Line(email);
        if (!await limits.TryAsync(context, email, SignInSecret.Password, cancellationToken))
        {
            return SignInOutcome.Shut;
        }

        // Known or not: one look into the store, one comparison, and a line for the log once the answer is gone.
        var editor = email.Length <= Editor.MailLength && password.Length <= MaxPassword ? await editors.FindByEmailAsync(email) : null;
        if (editor?.PasswordHash is null || editor.IsDisabled || await editors.IsLockedOutAsync(editor))
        {
            editors.PasswordHasher.VerifyHashedPassword(null!, NobodysHash.Value, password.Length <= MaxPassword ? password : string.Empty);
            return Refuse(context, email, SignInSecret.Password);
        }

        var result = await signIn.PasswordSignInAsync(editor, password, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            limits.Succeeded(context, email, SignInSecret.Password);
            return result.Succeeded ? SignInOutcome.In : SignInOutcome.SecondStep;
        }

        return Refuse(context, email, SignInSecret.Password);
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

        // What can't be a code is no guess at one: it shuts nobody out.
        var isFromApp = code.Length == CodeLength && code.All(char.IsAsciiDigit);
        var recoveryCode = isFromApp ? null : RecoveryCode.Read(typed);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } editor || (!isFromApp && recoveryCode is null))
        {
            return SignInOutcome.Wrong;
        }

        if (!await limits.TryAsync(context, editor.Email!, SignInSecret.Code, cancellationToken))
        {
            return SignInOutcome.Shut;
        }

        var isIn = recoveryCode is null
            ? (await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)).Succeeded
            : await WithRecoveryCodeAsync(editor, recoveryCode, cancellationToken);
        if (!isIn)
        {
            return Refuse(context, editor.Email!, SignInSecret.Code);
        }

        limits.Succeeded(context, editor.Email!, SignInSecret.Code);
        return SignInOutcome.In;
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

    private async Task<bool> WithRecoveryCodeAsync(Editor editor, string code, CancellationToken cancellationToken)
    {
        // Identity counts no wrong recovery codes; a lock that only guards the digits guards nothing.
        if (await editors.IsLockedOutAsync(editor))
        {
            return false;
        }

        if (!(await signIn.TwoFactorRecoveryCodeSignInAsync(code)).Succeeded)
        {
            await editors.AccessFailedAsync(editor);
            return false;
        }

        audit.Add(editor, AuditAction.RecoveryCodeUsed, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        await store.SaveChangesAsync(cancellationToken);
        return true;
    }

    private SignInOutcome Refuse(HttpContext context, string email, SignInSecret secret)
    {
        SignInJournal.Add(later, email, limits.Failed(context, email, secret));
        return SignInOutcome.Wrong;
    }
}
