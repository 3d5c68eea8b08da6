using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>What happened, in the words of who sent it in.</summary>
public static class StatusWords
{
    /// <summary>Null for what is no news to a sender.</summary>
    public static string? Of(SubmissionEventKind kind) => kind switch
    {
        SubmissionEventKind.Started => "U begon eraan",
        SubmissionEventKind.WrittenDown => "U vertelde het, en wij schreven het op",
        SubmissionEventKind.LaidBefore => "Wij legden het u voor",
        SubmissionEventKind.TellerReminded => "Wij herinnerden u eraan",
        SubmissionEventKind.Sent => "U stuurde het in",
        SubmissionEventKind.TakenUp => "De redactie begon te lezen",
        SubmissionEventKind.QuestionAsked => "De redactie stelde een vraag",
        SubmissionEventKind.QuestionAnswered => "U gaf antwoord",
        SubmissionEventKind.Proposed => "U stelde een wijziging voor",
        SubmissionEventKind.ProposalDecided => "De redactie bekeek uw wijziging",
        SubmissionEventKind.Published => "Het kwam op de site",
        SubmissionEventKind.Declined => "De redactie besloot het niet te plaatsen",
        SubmissionEventKind.Reopened => "De redactie nam het opnieuw in behandeling",
        SubmissionEventKind.Withdrawn => "U trok het in",
        SubmissionEventKind.ConsentTakenBack => "U trok uw toestemming om te plaatsen in",
        SubmissionEventKind.ConsentGivenAgain => "U gaf weer toestemming om te plaatsen",
        SubmissionEventKind.ExpiryAnnounced => "Wij lieten weten dat dit concept zou verlopen",
        _ => null,
    };

    public static string Of(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Submitted => "Wij hebben uw voorbeeld. Een redacteur gaat het lezen.",
        SubmissionStatus.InReview => "Een redacteur leest uw voorbeeld.",
        SubmissionStatus.QuestionAsked => "De redactie wil iets van u weten. Uw antwoord kunt u hieronder geven.",
        SubmissionStatus.Published => "Uw voorbeeld staat op de site. Dank u wel!",
        SubmissionStatus.NotPlaced => "Wij plaatsen uw voorbeeld niet.",
        SubmissionStatus.Withdrawn => "U hebt uw voorbeeld ingetrokken. De redactie doet er niets meer mee.",
        _ => "Dit is nog een concept. De redactie ziet het pas als u het verstuurt.",
    };
}
