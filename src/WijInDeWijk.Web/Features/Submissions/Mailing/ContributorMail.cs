using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Submissions.Mailing;

/// <summary>
/// What a contributor gets by mail. Each message has a link with a code of its own, of which only the hash is kept. It is saved together
/// with what it tells of; where there is no address, nothing is written.
/// </summary>
public sealed class ContributorMail(Outbox outbox, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private const string Closing = "Met vriendelijke groet,\nde redactie van Wij in de wijk\n";

    public void LinkGiven(Submission submission, SubmissionContact contact) => Add(submission, contact, "Verder met uw voorbeeld",
        $"U bent begonnen met het insturen van een voorbeeld. Wat u invult, wordt steeds bewaard.\n\nHiermee gaat u verder, op elk apparaat:\n{Link(submission)}\n\n"
        + $"Bewaar dit bericht, en geef de link alleen aan wie met u meeschrijft. Een concept dat {options.Value.DraftDays} dagen niet is gebruikt, verwijderen wij.");

    public void Received(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Uw voorbeeld is binnen ({submission.Reference})",
        $"Dank u wel! Uw voorbeeld is binnen. Uw kenmerk is {submission.Reference}.\n\n"
        + $"Een redacteur leest het. U hoort uiterlijk {WorkingDays.After(clock.GetUtcNow(), options.Value.AnswerWithinWorkingDays).ToString("dddd d MMMM yyyy", DutchFormat.Culture)} van ons.\n\n"
        + $"Hier ziet u hoe ver het is, kunt u het aanvullen of intrekken, en vindt u een kopie:\n{Link(submission)}");

    public void ExpiryAnnounced(Submission submission, SubmissionContact contact) => Add(submission, contact, "Uw concept verloopt binnenkort",
        $"U begon met een voorbeeld, maar u hebt het al een tijd niet gebruikt. Over {options.Value.DraftNoticeDays} dagen verwijderen wij het.\n\n"
        + $"Wilt u het houden? Open dan deze link, dat is genoeg:\n{Link(submission)}\n\nWilt u het niet meer, dan hoeft u niets te doen.");

    public void QuestionAsked(Submission submission, SubmissionContact contact, SubmissionQuestion question) => Add(submission, contact, $"Een vraag over uw voorbeeld ({submission.Reference})",
        $"De redactie wil iets van u weten:\n\n{question.Text}\n\nHier geeft u antwoord:\n{Link(submission)}");

    public void SectionReturned(Submission submission, SubmissionContact contact, SubmissionQuestion question, string title) => Add(submission, contact, $"Wilt u nog eens naar uw voorbeeld kijken? ({submission.Reference})",
        $"De redactie vraagt u om nog eens te kijken naar het onderdeel ‘{title}’:\n\n{question.Text}\n\nHier past u het aan, en laat u weten dat u klaar bent:\n{Link(submission)}");

    public void Published(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Uw voorbeeld staat op de site ({submission.Reference})",
        $"Uw voorbeeld staat op de site. Dank u wel!\n\nHier leest u het, en stelt u een wijziging voor als er iets niet klopt:\n{Link(submission)}");

    public void Declined(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Over uw voorbeeld ({submission.Reference})",
        $"Wij hebben uw voorbeeld gelezen. Wij plaatsen het niet:\n\n{submission.Reason}\n\nUw gegevens verwijderen wij na {options.Value.ClosedMonths} maanden. Hier downloadt of verwijdert u ze eerder:\n{Link(submission)}");

    /// <summary>To who told it by telephone: they read it before it counts.</summary>
    public void LaidBefore(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Leest u na wat u ons vertelde? ({submission.Reference})",
        $"U vertelde ons aan de telefoon over uw buurt. Wij schreven het op. Leest u na of het klopt? U kunt alles veranderen, en u beslist zelf of het verder gaat.\n\n{Link(submission)}\n\n{WithoutApproval(submission)}");

    public void TellerReminded(Submission submission, SubmissionContact contact) => Add(submission, contact, $"Hebt u al nagelezen wat u ons vertelde? ({submission.Reference})",
        $"Op {DutchFormat.Date(submission.LaidBeforeAt!.Value)} legden wij u voor wat u ons aan de telefoon vertelde. Het wacht nog op u:\n\n{Link(submission)}\n\n{WithoutApproval(submission)} Dit is de enige keer dat wij u eraan herinneren.");

    private string WithoutApproval(Submission submission) =>
        $"Zonder uw akkoord komt er niets op de site. Wilt u het liever niet, dan zegt u dat op die pagina, of u doet niets: op {DutchFormat.Date(submission.LaidBeforeAt!.Value.AddDays(options.Value.TellerDays))} verwijderen wij alles.";

    private string Link(Submission submission) =>
        $"{options.Value.SiteAddress.TrimEnd('/')}/insturen/verder?code={AccessCode.Show(AccessCode.GiveTo(submission, clock.GetUtcNow()))}";

    private void Add(Submission submission, SubmissionContact contact, string subject, string text)
    {
        if (!MailAddresses.IsValid(contact.Email))
        {
            return;
        }

        outbox.Add(contact.Email, subject, $"Beste {(contact.Name.Length > 0 ? contact.Name : "inzender")},\n\n{text}\n\n{Closing}", submission.Reference);
        contact.Touch(clock.GetUtcNow());
    }
}
