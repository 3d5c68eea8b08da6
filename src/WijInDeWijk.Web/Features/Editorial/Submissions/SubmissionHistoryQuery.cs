using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

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
                .Select(entry => new SubmissionHistoryLine(entry.At, SubmissionEventWords.Of(entry.Kind, entry.Detail), null))
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
}
