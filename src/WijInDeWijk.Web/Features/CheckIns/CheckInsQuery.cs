using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>Reads what was placed about how a case fares.</summary>
public sealed class CheckInsQuery(SiteDbContext store)
{
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<CheckInView>> ReadAsync(int caseId, CancellationToken cancellationToken)
    {
        var answers = await store.PublishedCheckIns.AsNoTracking()
            .Where(answer => answer.CaseId == caseId)
            .OrderByDescending(answer => answer.SentAt).ThenByDescending(answer => answer.Id)
            .ToListAsync(cancellationToken);
        return [.. answers.Select(answer => new CheckInView(answer.Outcome, answer.Words, answer.SentAt))];
    }
}
