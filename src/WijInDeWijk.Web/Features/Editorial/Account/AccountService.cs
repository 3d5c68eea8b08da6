using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>Changes the account of who is signed in. What makes it weaker, or shows what opens it, asks for the password again.</summary>
public sealed class AccountService(
    SiteDbContext store, UserManager<Editor> editors, SignInManager<Editor> signIn, PasswordChoiceService passwords, PasswordConfirmation proof, RecentConfirmations recent, CurrentEditor current, AuditLog audit, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    public async Task<CommandResult> ChangePasswordAsync(HttpContext context, string present, string next, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (await proof.RefusalAsync(context, editor, present, cancellationToken) is { } refusal)
        {
            return CommandResult.Invalid("huidig", refusal);
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if (await passwords.SetAsync(editor, next) is { } error)
        {
            await together.RollbackAsync(cancellationToken);
            store.ChangeTracker.Clear();
            return CommandResult.Invalid("wachtwoord", error);
        }

        await passwords.EndSessionsAsync(editor.Id, current.SessionHash, cancellationToken);
        audit.Add(AuditAction.PasswordChanged, AuditSubjectKind.Editor, current.Key);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        await signIn.RefreshSignInAsync(editor);
        return CommandResult.Ok;
    }

    /// <summary>Whether this session showed a moment ago that it is its editor's.</summary>
    public bool MaySetUpAuthenticator =>
        recent.Until(current.SessionHash, ConfirmedFor.Authenticator) is not null || recent.Until(current.SessionHash, ConfirmedFor.Account) is not null;

    public async Task<bool> HasAuthenticatorAsync() => (await MeAsync()).TwoFactorEnabled;

    /// <returns>What is wrong, in words; null where it is the editor.</returns>
    public async Task<string?> ConfirmAuthenticatorAsync(HttpContext context, string present, CancellationToken cancellationToken)
    {
        if (await proof.RefusalAsync(context, await MeAsync(), present, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        recent.Add(current.SessionHash, ConfirmedFor.Authenticator);
        return null;
    }

    /// <returns>Null once it is on: a key that opens the account is not shown a second time.</returns>
    public async Task<AuthenticatorView?> PrepareAuthenticatorAsync(string? error, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (editor.TwoFactorEnabled)
        {
            return null;
        }

        if (await editors.GetAuthenticatorKeyAsync(editor) is not { Length: > 0 } key)
        {
            // Not through ResetAuthenticatorKeyAsync alone: that changes the stamp, and would end the session that asks.
            await editors.ResetAuthenticatorKeyAsync(editor);
            await signIn.RefreshSignInAsync(editor);
            key = (await editors.GetAuthenticatorKeyAsync(editor))!;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return AuthenticatorPicture.PageOf(key, editor.Email!, error);
    }

    /// <returns>The recovery codes, to be shown once; null for a wrong code.</returns>
    public async Task<IReadOnlyList<string>?> EnableAuthenticatorAsync(string typed, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (editor.TwoFactorEnabled || !await editors.VerifyTwoFactorTokenAsync(editor, editors.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            return null;
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        await editors.SetTwoFactorEnabledAsync(editor, enabled: true);
        var codes = await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodes);
        audit.Add(AuditAction.SecondFactorEnabled, AuditSubjectKind.Editor, current.Key);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        await signIn.RefreshSignInAsync(editor);
        return [.. codes!];
    }

    public async Task<CommandResult> DropAuthenticatorAsync(HttpContext context, string present, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (await proof.RefusalAsync(context, editor, present, cancellationToken) is { } refusal)
        {
            return CommandResult.Invalid("huidig-app", refusal);
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        await editors.SetTwoFactorEnabledAsync(editor, enabled: false);
        await editors.ResetAuthenticatorKeyAsync(editor);
        audit.Add(AuditAction.SecondFactorDisabled, AuditSubjectKind.Editor, current.Key);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        await signIn.RefreshSignInAsync(editor);
        return CommandResult.Ok;
    }

    /// <returns>The new codes, to be shown once; none where there is no second step.</returns>
    public async Task<(CommandResult Outcome, IReadOnlyList<string> Codes)> MakeRecoveryCodesAsync(HttpContext context, string present, CancellationToken cancellationToken)
    {
        var editor = await MeAsync();
        if (!editor.TwoFactorEnabled)
        {
            return (CommandResult.Ok, []);
        }

        if (await proof.RefusalAsync(context, editor, present, cancellationToken) is { } refusal)
        {
            return (CommandResult.Invalid("huidig-codes", refusal), []);
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        var codes = await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodes);
        audit.Add(AuditAction.RecoveryCodesMade, AuditSubjectKind.Editor, current.Key);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        return (CommandResult.Ok, [.. codes!]);
    }

    public async Task EndSessionAsync(int id, CancellationToken cancellationToken)
    {
        var editorId = current.Id;
        if (await store.EditorSessions.FirstOrDefaultAsync(item => item.Id == id && item.EditorId == editorId && item.EndedAt == null, cancellationToken) is { } session)
        {
            session.End(clock.GetUtcNow());
            audit.Add(AuditAction.SessionEnded, AuditSubjectKind.Editor, current.Key, session.Device);
            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<Editor> MeAsync() => (await editors.FindByIdAsync(current.Key))!;
}
