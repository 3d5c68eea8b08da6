using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>What an editor gets by mail, saved together with what it tells of.</summary>
public sealed class EditorMail(Outbox outbox, IOptions<EditorOptions> options)
{
    private const string Closing = "Met vriendelijke groet,\nde redactie van Wij in de wijk\n";

    /// <summary>How the outbox names what it keeps about an editor.</summary>
    public static string Regarding(int editorId) => FormattableString.Invariant($"redacteur-{editorId}");

    public void Invited(Editor editor, string link) => Add(editor, "Uitnodiging voor de redactie van Wij in de wijk",
        $"U bent uitgenodigd om mee te werken achter de site van Wij in de wijk.\n\nKies hier een wachtwoord. De link werkt één keer, {options.Value.InvitationDays} dagen lang:\n{link}\n\nVerwachtte u dit niet? Dan hoeft u niets te doen.");

    public void PasswordReset(Editor editor, string link) => Add(editor, "Een nieuw wachtwoord voor Wij in de wijk",
        $"Iemand vroeg een nieuw wachtwoord voor uw account bij de redactie. Kies het hier. De link werkt één keer, {options.Value.ResetMinutes} minuten lang:\n{link}\n\nWas u het niet? Dan hoeft u niets te doen: uw wachtwoord blijft wat het was.");

    private void Add(Editor editor, string subject, string text) =>
        outbox.Add(editor.Email!, subject, $"Beste {editor.DisplayName},\n\n{text}\n\n{Closing}", Regarding(editor.Id), isAwaited: true);
}
