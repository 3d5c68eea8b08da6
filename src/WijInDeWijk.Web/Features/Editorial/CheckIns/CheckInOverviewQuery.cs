using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Which answers wait, and which cases it is time to ask about.</summary>
public sealed class CheckInOverviewQuery(SiteDbContext store, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    public async Task<CheckInOverviewView> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await store.CheckIns.AsNoTracking()
            .Where(answer => answer.State == ModerationState.Waiting)
            .OrderBy(answer => answer.Id)
            .Select(answer => new WaitingAnswer(answer.Id, answer.Case.Slug, answer.Case.Title, answer.Outcome, answer.SentAt, answer.NotedBy))
            .ToListAsync(cancellationToken);
        var cases = await store.CaseStudies.AsNoTracking()
            .Select(study => new
            {
                study.Slug,
                study.Title,
                study.Status,
                study.PlacedOn,
                Year = study.Publication == null ? (int?)null : study.Publication.Year,
                Last = study.CheckIns.OrderByDescending(answer => answer.SentAt).Select(answer => new { answer.SentAt, answer.Outcome }).FirstOrDefault(),
                IsAsked = store.CheckInLinks.Any(link => link.CaseId == study.Id && link.ClosedAt == null && link.ExpiresAt > now),
            })
            .ToListAsync(cancellationToken);
        var limit = DutchFormat.Day(clock.Today().AddMonths(-options.Value.CheckInMonths));
        return new CheckInOverviewView(waiting, [.. cases
            .Select(study =>
            {
                var heard = (study.Last is { } last ? DutchFormat.Day(last.SentAt) : null) ?? study.PlacedOn ?? $"{study.Year}";
                var hasEnded = study.Status is CaseStatus.Stopped or CaseStatus.Completed || study.Last?.Outcome == CheckInOutcome.Stopped;
                return new AskedCase(study.Slug, study.Title, study.Status, heard, !hasEnded && string.CompareOrdinal(heard, limit) <= 0, study.IsAsked);
            })
            .OrderBy(study => study.LastHeard, StringComparer.Ordinal).ThenBy(study => study.Title, StringComparer.Ordinal)]);
    }
}

public sealed record CheckInOverviewView(IReadOnlyList<WaitingAnswer> Waiting, IReadOnlyList<AskedCase> Cases)
{
    public IEnumerable<AskedCase> Due => Cases.Where(study => study is { IsDue: true, IsAsked: false });

    public IEnumerable<AskedCase> Asked => Cases.Where(study => study.IsAsked);

    public IEnumerable<AskedCase> Others => Cases.Where(study => study is { IsDue: false, IsAsked: false });
}

public sealed record WaitingAnswer(int Id, string Slug, string Title, CheckInOutcome Outcome, DateTimeOffset SentAt, string? NotedBy);

/// <param name="LastHeard">The last answer, or when it was placed: a year, a month or a day.</param>
/// <param name="IsDue">It goes on as far as we know, and nobody told us for a year.</param>
/// <param name="IsAsked">A link is open.</param>
public sealed record AskedCase(string Slug, string Title, CaseStatus Status, string LastHeard, bool IsDue, bool IsAsked);
