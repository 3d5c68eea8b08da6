using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>What this device has begun or sent before, by the codes that it knows; drafts first, the newest on top.</summary>
public sealed class KnownSubmissionsQuery(SiteDbContext store, ContributorSubmissions own, SectionStore answers)
{
    public async Task<IReadOnlyList<KnownSubmission>> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var ids = await own.AllAsync(context, cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await store.Submissions.AsNoTracking().Where(submission => ids.Contains(submission.Id)).ToListAsync(cancellationToken);
        List<KnownSubmission> known = [];
        foreach (var submission in found.OrderByDescending(item => item.IsDraft).ThenByDescending(item => item.LastUsedAt))
        {
            var title = SubmissionOverviewQuery.TitleOf(await answers.ReadAllAsync(submission.Id, cancellationToken));
            known.Add(new KnownSubmission(submission.Reference, title, submission.IsDraft, submission.LastUsedAt));
        }

        return known;
    }
}

/// <param name="Title">Null as long as it has none.</param>
public sealed record KnownSubmission(string Reference, string? Title, bool IsDraft, DateTimeOffset UsedAt)
{
    public string Name => Title ?? $"Uw voorbeeld {Reference}";
}
