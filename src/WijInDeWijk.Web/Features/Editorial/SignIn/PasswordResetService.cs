using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Mails a link for a new password. Whether an address is known shows only in the mailbox.</summary>
public sealed class PasswordResetService(SiteDbContext store, UserManager<Editor> editors, EditorLinks links, SignInLimits limits, EditorMail mail, AuditLog audit)
{
    /// <returns>What is wrong with the question; null when it was taken.</returns>
    public async Task<string?> AskAsync(HttpContext context, string email, CancellationToken cancellationToken)
    {
        email = IncomingText.Line(email);
        if (email.Length > Editor.MailLength || !MailAddresses.IsValid(email))
        {
            return "Vul een e-mailadres in, zoals naam@voorbeeld.nl";
        }

        if (limits.TriesTooMany(context))
        {
            return "Er is te vaak geprobeerd om binnen te komen. Wacht een kwartier en probeer het dan weer";
        }

        if (await editors.FindByEmailAsync(email) is { IsDisabled: false, AcceptedAt: not null } editor)
        {
            mail.PasswordReset(editor, await links.MakeAsync(editor, EditorLinkKind.PasswordReset, cancellationToken));
            audit.Add(AuditLog.Unknown, AuditAction.PasswordResetAsked, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            await store.SaveChangesAsync(cancellationToken);
        }

        return null;
    }
}
