using System.Diagnostics;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>What happened to a submission, for editors. For its sender, see <c>StatusWords</c>.</summary>
public static class SubmissionEventWords
{
    public static string Of(SubmissionEventKind kind, string? detail) => kind switch
    {
        SubmissionEventKind.Started => "De inzender begon eraan",
        SubmissionEventKind.Extended => "De inzender maakte het uitgebreid",
        SubmissionEventKind.Sent => "De inzender stuurde het in",
        SubmissionEventKind.Quarantined => $"Apart gezet door de site: {detail}",
        SubmissionEventKind.Freed => "De redactie haalde het uit quarantaine",
        SubmissionEventKind.TakenUp => "De redactie nam het in behandeling",
        SubmissionEventKind.Assigned => "De redactie wees het toe",
        SubmissionEventKind.Released => "De redactie liet het los",
        SubmissionEventKind.QuestionAsked => "De redactie stelde een vraag",
        SubmissionEventKind.QuestionAnswered => "De inzender gaf antwoord",
        SubmissionEventKind.Proposed => "De inzender stelde een wijziging voor",
        SubmissionEventKind.ProposalDecided => "De redactie besloot over een wijziging",
        SubmissionEventKind.ProposalAccepted => "De redactie nam een wijziging over, en verwerkt haar",
        SubmissionEventKind.ProposalTakenBack => "De inzender nam een wijziging terug",
        SubmissionEventKind.FileAdded => "De inzender voegde een bestand toe",
        SubmissionEventKind.FileRemoved => "De inzender haalde een bestand weg",
        SubmissionEventKind.Published => "De redactie plaatste het op de site",
        SubmissionEventKind.Declined => "De redactie besloot het niet te plaatsen",
        SubmissionEventKind.Reopened => "De redactie heropende het",
        SubmissionEventKind.Withdrawn => "De inzender trok het in",
        SubmissionEventKind.ExpiryAnnounced => "De site kondigde aan dat het concept zou verlopen",
        SubmissionEventKind.Erased => "De gegevens zijn verwijderd",
        SubmissionEventKind.WrittenDown => "De redactie schreef het op aan de telefoon",
        SubmissionEventKind.LaidBefore => "De redactie legde het voor aan de verteller",
        SubmissionEventKind.TakenBack => "De redactie haalde het terug bij de verteller",
        SubmissionEventKind.TellerReminded => "De site herinnerde de verteller eraan",
        SubmissionEventKind.TellerRefused => "De verteller wilde het liever niet",
        SubmissionEventKind.Discarded => "De redactie verwijderde het",
        SubmissionEventKind.Lapsed => "De verteller keurde het niet op tijd goed",
        SubmissionEventKind.TakenIn => "Overgenomen uit een export, zonder de inzender",
        SubmissionEventKind.ConsentTakenBack => "De inzender vindt plaatsen niet meer goed",
        SubmissionEventKind.ConsentGivenAgain => "De inzender vindt plaatsen weer goed",
        _ => throw new UnreachableException(),
    };
}
