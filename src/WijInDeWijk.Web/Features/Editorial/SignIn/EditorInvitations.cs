using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Lets somebody in, in the future: a row without a password, and a link to choose one.</summary>
public sealed class EditorInvitations(SiteDbContext store, UserManager<Editor> editors, EditorLinks links, AuditLog audit, TimeProvider clock)
{
    /// <param name="by">Who invites, when that is not who is signed in.</param>
    /// <param name="tell">Brings the link to them, in the same save; null where the caller does.</param>
    /// <returns>
    /// With whom was invited, and the link; without them, a conflict for who has an account already, and else the field that is wrong.
    /// </returns>
    public async Task<CommandResult<Invitation?>> InviteAsync(
        string name, string email, EditorRole role, string? by, Action<Editor, string>? tell, CancellationToken cancellationToken)
    {
        name = IncomingText.Line(name);
        email = IncomingText.Line(email);
        if (name.Length is 0 or > Editor.NameLength)
        {
            return Refused(CommandResult.Invalid("naam", "Vul een naam in van hoogstens 100 tekens"));
        }

        if (email.Length > Editor.MailLength || !MailAddresses.IsValid(email))
        {
            return Refused(CommandResult.Invalid("e-mail", "Vul een e-mailadres in, zoals naam@voorbeeld.nl"));
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        var editor = await editors.FindByEmailAsync(email);
        if (editor is { AcceptedAt: not null } or { DisabledAt: not null })
        {
            return Refused(CommandResult.Conflict);
        }

        editor ??= new Editor { DisplayName = name, InvitedAt = clock.GetUtcNow(), Email = email, UserName = email };
        (editor.DisplayName, editor.Role, editor.LockoutEnabled) = (name, role, true);
        var saved = editor.Id == 0 ? await editors.CreateAsync(editor) : await editors.UpdateAsync(editor);
        if (!saved.Succeeded)
        {
            return Refused(CommandResult.Invalid("e-mail", "Vul een e-mailadres in, zoals naam@voorbeeld.nl"));
        }

        var link = await links.MakeAsync(editor, EditorLinkKind.Invitation, cancellationToken);
        Note(editor, by);
        tell?.Invoke(editor, link);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        return CommandResult.Ok.With<Invitation?>(new Invitation(editor, link));
    }

    private static CommandResult<Invitation?> Refused(CommandResult why) => why.With<Invitation?>(null);

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

/// <param name="Link">The whole address, with its secret.</param>
public sealed record Invitation(Editor Editor, string Link);
