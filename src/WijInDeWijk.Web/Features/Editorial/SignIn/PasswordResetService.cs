using Microsoft.AspNetCore.Identity;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Mails a link for a new password. Whether an address is known shows only in the mailbox, and in nothing else: not in the time that an answer takes.</summary>
public sealed class PasswordResetService(SiteDbContext store, UserManager<Editor> editors, EditorLinks links, SignInLimits limits, DeferredWork later, EditorMail mail, AuditLog audit)
{
    /// <returns>What is wrong with the question; null when it was taken.</returns>
    public async Task<string?> AskAsync(HttpContext context, string email, CancellationToken cancellationToken)
    {
        email = IncomingText.Line(email);
        if (email.Length > Editor.MailLength || !MailAddresses.IsValid(email))
        {
            return "Vul een e-mailadres in, zoals naam@voorbeeld.nl";
        }

        await limits.AskedAsync(context, cancellationToken);
        later.Add((services, stopping) => services.GetRequiredService<PasswordResetService>().MailAsync(email, stopping));
        return null;
    }

    /// <summary>After the answer. Who gets enough of them can use one that came before: all of them open until one is used.</summary>
    private async Task MailAsync(string email, CancellationToken cancellationToken)
    {
        if (await editors.FindByEmailAsync(email) is { IsDisabled: false, AcceptedAt: not null } editor && !limits.IsMailedTooOften(email))
        {
            mail.PasswordReset(editor, await links.MakeAsync(editor, EditorLinkKind.PasswordReset, cancellationToken));
            audit.Add(AuditLog.Unknown, AuditAction.PasswordResetAsked, AuditSubjectKind.Editor, AuditLog.KeyOf(editor));
            await store.SaveChangesAsync(cancellationToken);
        }
    }
}
