using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Submissions.Mailing;

/// <summary>
/// What a contributor gets by mail. Each message has a secret link with a code of its own, of which only the hash is kept. It stands on a line by itself, and never for a page that everybody reads. It is saved together
/// with what it tells of; where there is no address, nothing is written.
/// </summary>
public sealed class ContributorMail(Outbox outbox, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private const string Closing = "Met vriendelijke groet,\nde redactie van Wij in de wijk\n";

    private const string Discretion = "De geheime link is alleen voor u: wie hem heeft, kan bij uw voorbeeld. Geef hem alleen aan wie met u meeschrijft.";

    public void LinkGiven(Submission submission, SubmissionContact contact) => Add(submission, contact, "Verder met uw voorbeeld",
        $"U bent begonnen met het insturen van een voorbeeld. Wat u invult, wordt steeds bewaard.\n\nMet uw geheime link gaat u verder, op elk apparaat:\n{Link(submission)}\n\n"
        + $"Bewaar dit bericht. Een concept dat {options.Value.DraftDays} dagen niet is gebruikt, verwijderen wij.", isAwaited: true);

    public void Received(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Uw voorbeeld is binnen ({submission.Reference})",
        $"Dank u wel! Uw voorbeeld is binnen. Uw kenmerk is {submission.Reference}.\n\n"
        + $"Een redacteur leest het. U hoort uiterlijk {WorkingDays.After(clock.GetUtcNow(), options.Value.AnswerWithinWorkingDays).ToString("dddd d MMMM yyyy", DutchFormat.Culture)} van ons.\n\n"
        + $"Met uw geheime link ziet u hoe ver het is, vult u het aan of trekt u het in, en vindt u een kopie:\n{Link(submission)}", isAwaited: true);

    public void ExpiryAnnounced(Submission submission, SubmissionContact contact) => Add(submission, contact, "Uw concept verloopt binnenkort",
        $"U begon met een voorbeeld, maar u hebt het al een tijd niet gebruikt. Over {options.Value.DraftNoticeDays} dagen verwijderen wij het.\n\n"
        + $"Wilt u het houden? Open dan uw geheime link, dat is genoeg:\n{Link(submission)}\n\nWilt u het niet meer, dan hoeft u niets te doen.");

    public void QuestionAsked(Submission submission, SubmissionContact contact, SubmissionQuestion question) => Add(submission, contact, $"Een vraag over uw voorbeeld ({submission.Reference})",
        $"De redactie wil iets van u weten:\n\n{question.Text}\n\nMet uw geheime link geeft u antwoord:\n{Link(submission)}");

    public void SectionReturned(Submission submission, SubmissionContact contact, SubmissionQuestion question, string title) => Add(submission, contact, $"Wilt u nog eens naar uw voorbeeld kijken? ({submission.Reference})",
        $"De redactie vraagt u om nog eens te kijken naar het onderdeel ‘{title}’:\n\n{question.Text}\n\nMet uw geheime link past u het aan, en laat u weten dat u klaar bent:\n{Link(submission)}");

    /// <param name="address">Of the page that everybody reads.</param>
    public void Published(Submission submission, SubmissionContact contact, string address) => Add(submission, contact, $"Uw voorbeeld staat op de site ({submission.Reference})",
        $"Uw voorbeeld staat op de site. Dank u wel!\n\nHier leest u het:\n{address}\n\nKlopt er iets niet, of wilt u het intrekken? Dat doet u met uw geheime link:\n{Link(submission)}");

    public void Declined(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Over uw voorbeeld ({submission.Reference})",
        $"Wij hebben uw voorbeeld gelezen. Wij plaatsen het niet:\n\n{submission.Reason}\n\nUw gegevens verwijderen wij na {options.Value.ClosedMonths} maanden. Met uw geheime link downloadt of verwijdert u ze eerder:\n{Link(submission)}");

    /// <summary>To who told it by telephone: they read it before it counts.</summary>
    public void LaidBefore(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Leest u na wat u ons vertelde? ({submission.Reference})",
        $"U vertelde ons aan de telefoon over uw buurt. Wij schreven het op. Leest u na of het klopt? U kunt alles veranderen, en u beslist zelf of het verder gaat. Dat doet u met uw geheime link:\n{Link(submission)}\n\n{WithoutApproval(submission)}");

    public void TellerReminded(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Hebt u al nagelezen wat u ons vertelde? ({submission.Reference})",
        $"Op {DutchFormat.Date(submission.LaidBeforeAt!.Value)} legden wij u voor wat u ons aan de telefoon vertelde. Het wacht nog op u. Nalezen doet u met uw geheime link:\n{Link(submission)}\n\n{WithoutApproval(submission)} Dit is de enige keer dat wij u eraan herinneren.");

    private string WithoutApproval(Submission submission) =>
        $"Zonder uw akkoord komt er niets op de site. Wilt u het liever niet, dan zegt u dat op die pagina, of u doet niets: op {DutchFormat.Date(submission.LaidBeforeAt!.Value.AddDays(options.Value.TellerDays))} verwijderen wij alles.";

    private string Link(Submission submission) =>
        $"{options.Value.SiteAddress.TrimEnd('/')}/insturen/verder?code={AccessCode.Show(AccessCode.GiveTo(submission, clock.GetUtcNow()))}";

    /// <param name="isAwaited">Its reader is at the screen: it follows at once on what they did.</param>
    private void Add(Submission submission, SubmissionContact contact, string subject, string text, bool isAwaited = false)
    {
        if (!MailAddresses.IsValid(contact.Email))
        {
            return;
        }

        outbox.Add(contact.Email, subject, $"Beste {(contact.Name.Length > 0 ? contact.Name : "inzender")},\n\n{text}\n\n{Discretion}\n\n{Closing}", submission.Reference, isAwaited);
        contact.Touch(clock.GetUtcNow());
    }
}
