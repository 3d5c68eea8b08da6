using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Lets somebody in, in the future: a row without a password, and a link to choose one.</summary>
public sealed class EditorInvitations(SiteDbContext store, UserManager<Editor> editors, EditorLinks links, AuditLog audit, TimeProvider clock)
{
    /// <param name="by">Who invites, when that is not who is signed in.</param>
    /// <param name="tell">Brings the link to them, in the same save; null where the caller does.</param>
    public async Task<InvitationOutcome> InviteAsync(
        string name, string email, EditorRole role, string? by, Action<Editor, string>? tell, CancellationToken cancellationToken)
    {
        name = name.Trim();
        email = email.Trim();
        if (name.Length is 0 or > Editor.NameLength || name.Any(char.IsControl))
        {
            return InvitationOutcome.Refused(InvitationTrouble.Name);
        }

        if (email.Length > Editor.MailLength || !MailAddresses.IsValid(email))
        {
            return InvitationOutcome.Refused(InvitationTrouble.Email);
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        var editor = await editors.FindByEmailAsync(email);
        if (editor is { AcceptedAt: not null } or { DisabledAt: not null })
        {
            return InvitationOutcome.Refused(InvitationTrouble.Known);
        }

        editor ??= new Editor { DisplayName = name, InvitedAt = clock.GetUtcNow(), Email = email, UserName = email };
        (editor.DisplayName, editor.Role, editor.LockoutEnabled) = (name, role, true);
        var saved = editor.Id == 0 ? await editors.CreateAsync(editor) : await editors.UpdateAsync(editor);
        if (!saved.Succeeded)
        {
            return InvitationOutcome.Refused(InvitationTrouble.Email);
        }

        var link = await links.MakeAsync(editor, EditorLinkKind.Invitation, cancellationToken);
        Note(editor, by);
        tell?.Invoke(editor, link);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        return new InvitationOutcome(editor, link, InvitationTrouble.None);
    }

    private void Note(Editor editor, string? by)
    {
        var detail = $"Als {editor.Role.Label().ToLowerInvariant()}";
        if (by is null)
        {
            audit.Add(AuditAction.EditorInvited, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), detail);
        }
        else
        {
            audit.Add(by, AuditAction.EditorInvited, AuditSubjectKind.Editor, AuditLog.KeyOf(editor), detail);
        }
    }
}

public sealed record InvitationOutcome(Editor? Editor, string? Link, InvitationTrouble Trouble)
{
    public static InvitationOutcome Refused(InvitationTrouble trouble) => new(null, null, trouble);
}

public enum InvitationTrouble
{
    None,
    Name,
    Email,

    /// <summary>Has an account already.</summary>
    Known,
}
