using WijInDeWijk.Web.Data.Editors;
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
        SubmissionEventKind.ProposalAccepted => "De redactie verwerkt uw wijziging",
        SubmissionEventKind.ProposalTakenBack => "U nam uw wijziging terug",
        SubmissionEventKind.Published => "Het kwam op de site",
        SubmissionEventKind.Declined => "De redactie besloot het niet te plaatsen",
        SubmissionEventKind.Reopened => "De redactie nam het opnieuw in behandeling",
        SubmissionEventKind.Withdrawn => "U trok het in",
        SubmissionEventKind.ConsentTakenBack => "U trok uw toestemming om te plaatsen in",
        SubmissionEventKind.ConsentGivenAgain => "U gaf weer toestemming om te plaatsen",
        SubmissionEventKind.ExpiryAnnounced => "Wij lieten weten dat dit concept zou verlopen",
        _ => null,
    };

    /// <summary>What editors did with its page or its planning; null for anything else.</summary>
    public static string? Of(AuditAction action) => action switch
    {
        AuditAction.DocumentScheduled => "De redactie koos een dag om het te plaatsen",
        AuditAction.DocumentUnscheduled => "De redactie zag af van die dag",
        AuditAction.DocumentUnpublished => "De redactie haalde het van de site",
        AuditAction.DocumentArchived => "De redactie haalde het voorgoed van de site",
        AuditAction.DocumentPublished => "De redactie zette het weer op de site",
        _ => null,
    };
}
