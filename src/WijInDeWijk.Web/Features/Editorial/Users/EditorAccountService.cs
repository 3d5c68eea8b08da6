using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Users;

/// <summary>
/// What a manager does with the accounts of others. Somebody with a key always stays: one can't shut oneself out, and who acts is looked up
/// again within the transaction, so that of two managers who put out each other only the first one does.
/// </summary>
public sealed class EditorAccountService(
    SiteDbContext store, UserManager<Editor> editors, EditorInvitations invitations, EditorMail mail, EditorLinks links, PasswordChoiceService passwords, PasswordConfirmation proof, AccountLocks locks,
    CurrentEditor current, AuditLog audit, TimeProvider clock)
{
    private static readonly CommandResult NotYourself = CommandResult.Invalid("toegang", "Dit kunt u bij uzelf niet doen. Vraag het een andere beheerder");
    private static readonly CommandResult NoLonger = CommandResult.Invalid("toegang", "U bent intussen zelf geen beheerder meer. Er is niets veranderd");

    public async Task<CommandResult<Invitation?>> InviteAsync(InviteForm form, CancellationToken cancellationToken)
    {
        if (!Terms.TryParse<EditorRole>(form.Role, out var role))
        {
            return CommandResult.Invalid("rol", "Kies een rol").With<Invitation?>(null);
        }

        var outcome = await invitations.InviteAsync(form.Name, form.Email, role, by: null, mail.Invited, cancellationToken);
        return outcome.IsConflict ? CommandResult.Invalid("e-mail", "Er is al een account met dit e-mailadres").With<Invitation?>(null) : outcome;
    }

    public Task<CommandResult> ChangeRoleAsync(int id, EditorRole role, CancellationToken cancellationToken) => ChangeOtherAsync(id, editor =>
    {
        audit.Add(AuditAction.RoleChanged, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), $"Van {editor.Role.Code()} naar {role.Code()}");
        editor.Role = role;
        return Task.CompletedTask;
    }, cancellationToken);

    public Task<CommandResult> ChangeAccessAsync(int id, bool isOn, CancellationToken cancellationToken) => ChangeOtherAsync(id, async editor =>
    {
        editor.DisabledAt = isOn ? null : editor.DisabledAt ?? clock.GetUtcNow();
        if (!isOn)
        {
            await passwords.EndSessionsAsync(id, exceptHash: null, cancellationToken);
            await links.CloseAllAsync(editor, cancellationToken);
        }

        audit.Add(isOn ? AuditAction.EditorEnabled : AuditAction.EditorDisabled, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
    }, cancellationToken);

    public Task<CommandResult> EndSessionsAsync(int id, CancellationToken cancellationToken) => ChangeOtherAsync(id, async editor =>
    {
        await passwords.EndSessionsAsync(id, exceptHash: null, cancellationToken);
        audit.Add(AuditAction.SessionEnded, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), "Alle sessies");
    }, cancellationToken);

    /// <summary>For who mistyped too often, or whose address somebody else tried.</summary>
    public Task<CommandResult> LiftLockAsync(int id, CancellationToken cancellationToken) => ChangeOtherAsync(id, editor =>
    {
        if (editor.LockoutEnd > clock.GetUtcNow() || locks.Until(editor.Email!) is not null)
        {
            locks.Lift(editor.Email!);
            audit.Add(AuditAction.LockLifted, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            (editor.AccessFailedCount, editor.LockoutEnd) = (0, null);
        }

        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>For who lost both telephone and recovery codes.</summary>
    /// <param name="present">The manager's own password: nobody takes away a second step at a screen that was left open.</param>
    public async Task<CommandResult> DropSecondFactorAsync(HttpContext context, int id, string present, CancellationToken cancellationToken)
    {
        var me = (await editors.FindByIdAsync(current.Key))!;
        if (await proof.RefusalAsync(context, me, present, cancellationToken) is { } refusal)
        {
            return CommandResult.Invalid("huidig", refusal);
        }

        return await ChangeOtherAsync(id, async editor =>
        {
            await editors.ResetAuthenticatorKeyAsync(editor);
            await editors.SetTwoFactorEnabledAsync(editor, enabled: false);
            await passwords.EndSessionsAsync(id, exceptHash: null, cancellationToken);
            audit.Add(AuditAction.SecondFactorDisabled, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        }, cancellationToken);
    }

    /// <summary>For who has another account at the organisation now. The next time, the address decides again.</summary>
    public Task<CommandResult> UntieAsync(int id, CancellationToken cancellationToken) => ChangeOtherAsync(id, async editor =>
    {
        foreach (var login in await editors.GetLoginsAsync(editor))
        {
            await editors.RemoveLoginAsync(editor, login.LoginProvider, login.ProviderKey);
        }

        await passwords.EndSessionsAsync(id, exceptHash: null, cancellationToken);
        audit.Add(AuditAction.LoginUntied, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
    }, cancellationToken);

    private async Task<CommandResult> ChangeOtherAsync(int id, Func<Editor, Task> change, CancellationToken cancellationToken)
    {
        if (id == current.Id)
        {
            return NotYourself;
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        var me = current.Id;
        if (!await store.Users.AnyAsync(editor => editor.Id == me && editor.Role == EditorRole.Manager && editor.DisabledAt == null, cancellationToken))
        {
            return NoLonger;
        }

        if (await store.Users.FirstOrDefaultAsync(editor => editor.Id == id, cancellationToken) is { } other)
        {
            await change(other);
            await store.SaveChangesAsync(cancellationToken);
            await together.CommitAsync(cancellationToken);
        }

        return CommandResult.Ok;
    }
}
