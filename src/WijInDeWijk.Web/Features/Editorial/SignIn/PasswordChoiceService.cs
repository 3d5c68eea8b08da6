using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Gives an editor the password that they chose. A link works once, and every session that was open ends.</summary>
public sealed class PasswordChoiceService(SiteDbContext store, UserManager<Editor> editors, EditorLinks links, AccountLocks locks, AuditLog audit, TimeProvider clock)
{
    private const int MaxLength = 200;

    /// <returns>With whose password it is; without them, not found where the link does not work.</returns>
    public async Task<CommandResult<Editor?>> ChooseAsync(string? code, EditorLinkKind kind, string password, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(code, kind, cancellationToken) is not { Editor: { } editor } link)
        {
            return CommandResult.NotFound.With<Editor?>(null);
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        if (await SetAsync(editor, password) is { } error)
        {
            await together.RollbackAsync(cancellationToken);
            store.ChangeTracker.Clear();
            return CommandResult.Invalid("wachtwoord", error).With<Editor?>(null);
        }

        var now = clock.GetUtcNow();
        link.Close(now);
        await links.CloseAllAsync(editor, cancellationToken);
        editor.EmailConfirmed = true;
        editor.AcceptedAt ??= now;
        (editor.AccessFailedCount, editor.LockoutEnd) = (0, null);
        await EndSessionsAsync(editor.Id, exceptHash: null, cancellationToken);
        var action = kind == EditorLinkKind.Invitation ? AuditAction.InvitationAccepted : AuditAction.PasswordChanged;
        audit.Add(editor, action, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        locks.Lift(editor.Email!);
        return CommandResult.Ok.With<Editor?>(editor);
    }

    /// <summary>Checks and sets it; within the transaction of the caller.</summary>
    /// <returns>What is wrong with it, in words; null when it is set.</returns>
    public async Task<string?> SetAsync(Editor editor, string password)
    {
        if (password.Length == 0)
        {
            return "Vul een wachtwoord in";
        }

        if (password.Length > MaxLength)
        {
            return $"Dit wachtwoord is te lang. Er passen {MaxLength} tekens in";
        }

        if (editor.PasswordHash is not null)
        {
            await editors.RemovePasswordAsync(editor);
        }

        var result = await editors.AddPasswordAsync(editor, password);
        return result.Succeeded ? null : PasswordRules.Explain(result, password);
    }

    public async Task EndSessionsAsync(int editorId, string? exceptHash, CancellationToken cancellationToken)
    {
        foreach (var session in await store.EditorSessions.Where(item => item.EditorId == editorId && item.EndedAt == null && item.KeyHash != exceptHash).ToListAsync(cancellationToken))
        {
            session.End(clock.GetUtcNow());
        }
    }
}
