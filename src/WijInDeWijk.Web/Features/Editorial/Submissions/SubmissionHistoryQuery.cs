using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>
/// What happened to a submission: what its sender, unless they told it by telephone, and the site did is in its own history, what editors did in the audit log, where their
/// names are.
/// </summary>
public sealed class SubmissionHistoryQuery(SiteDbContext store)
{
    public async Task<IReadOnlyList<SubmissionHistoryLine>> ReadAsync(Submission submission, CancellationToken cancellationToken)
    {
        var deeds = await store.AuditEntries
            .Where(entry => entry.SubjectKind == AuditSubjectKind.Submission && entry.SubjectKey == submission.Reference)
            .ToListAsync(cancellationToken);
        return
        [
            .. submission.Events
                .Where(entry => entry.Actor != SubmissionActor.Editor && !(submission.IsTold && entry.Kind is SubmissionEventKind.Sent or SubmissionEventKind.TellerRefused))
                .Select(entry => new SubmissionHistoryLine(entry.At, Words(entry), null))
                .Concat(deeds.Select(SubmissionHistoryLine.Of))
                .OrderBy(line => line.At),
        ];
    }

    /// <summary>What came after a version: every step counts one up.</summary>
    public IReadOnlyList<SubmissionHistoryLine> Since(Submission submission, int version, IReadOnlyList<SubmissionHistoryLine> lines)
    {
        var first = submission.Events.OrderBy(entry => entry.Id).Skip(Math.Max(0, version) + 1).FirstOrDefault();
        return first is null ? [] : [.. lines.Where(line => line.At >= first.At)];
    }

    private static string Words(SubmissionEvent entry) => entry.Kind switch
    {
        SubmissionEventKind.Started => "De inzender begon eraan",
        SubmissionEventKind.Extended => "De inzender maakte het uitgebreid",
        SubmissionEventKind.Sent => "De inzender stuurde het in",
        SubmissionEventKind.Quarantined => $"Apart gezet door de site: {entry.Detail}",
        SubmissionEventKind.QuestionAnswered => "De inzender gaf antwoord",
        SubmissionEventKind.Proposed => "De inzender stelde een wijziging voor",
        SubmissionEventKind.FileAdded => "De inzender voegde een bestand toe",
        SubmissionEventKind.FileRemoved => "De inzender haalde een bestand weg",
        SubmissionEventKind.Withdrawn => "De inzender trok het in",
        SubmissionEventKind.ExpiryAnnounced => "De site kondigde aan dat het concept zou verlopen",
        SubmissionEventKind.TellerReminded => "De site herinnerde de verteller eraan",
        SubmissionEventKind.Lapsed => "De verteller keurde het niet op tijd goed",
        SubmissionEventKind.TakenIn => "Overgenomen uit een export, zonder de inzender",
        SubmissionEventKind.Erased => "De gegevens zijn verwijderd",
        _ => DutchFormat.Sentence(entry.Kind.ToString()),
    };
}
