using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>How the moderation goes, over the last <see cref="ModerationFiguresQuery.Days"/> days.</summary>
/// <param name="MedianDays">From sending to the first decision; null while nothing was decided.</param>
/// <param name="Reasons">Why things were not placed, most often first.</param>
public sealed record ModerationFigures(int In, int Published, int NotPlaced, int Withdrawn, double? MedianDays, IReadOnlyList<(string Reason, int Count)> Reasons)
{
    public int Out => Published + NotPlaced + Withdrawn;
}

public sealed class ModerationFiguresQuery(SiteDbContext store, TimeProvider clock)
{
    public const int Days = 90;

    public async Task<ModerationFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var events = await store.Set<SubmissionEvent>()
            .Where(entry => entry.At >= since && (entry.Kind == SubmissionEventKind.Sent || entry.Kind == SubmissionEventKind.Published || entry.Kind == SubmissionEventKind.Declined || entry.Kind == SubmissionEventKind.Withdrawn))
            .Select(entry => new { entry.SubmissionId, entry.Kind, entry.At })
            .ToListAsync(cancellationToken);
        var decided = events.Where(entry => entry.Kind is SubmissionEventKind.Published or SubmissionEventKind.Declined).GroupBy(entry => entry.SubmissionId).ToDictionary(group => group.Key, group => group.Min(entry => entry.At));
        var sent = await store.Submissions.Where(item => decided.Keys.Contains(item.Id) && item.SubmittedAt != null).Select(item => new { item.Id, item.SubmittedAt }).ToListAsync(cancellationToken);
        var reasons = await store.AuditEntries
            .Where(entry => entry.Action == AuditAction.SubmissionDeclined && entry.At >= since)
            .GroupBy(entry => entry.Detail).Select(group => new { Reason = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new ModerationFigures(
            events.Count(entry => entry.Kind == SubmissionEventKind.Sent),
            events.Count(entry => entry.Kind == SubmissionEventKind.Published),
            events.Count(entry => entry.Kind == SubmissionEventKind.Declined),
            events.Count(entry => entry.Kind == SubmissionEventKind.Withdrawn),
            Median([.. sent.Select(item => (decided[item.Id] - item.SubmittedAt!.Value).TotalDays).Order()]),
            [.. reasons.OrderByDescending(item => item.Count).Select(item => (item.Reason ?? "Eigen woorden", item.Count))]);
    }

    private static double? Median(IReadOnlyList<double> ordered) => ordered.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => ordered[count / 2],
        var count => (ordered[(count / 2) - 1] + ordered[count / 2]) / 2,
    };
}
