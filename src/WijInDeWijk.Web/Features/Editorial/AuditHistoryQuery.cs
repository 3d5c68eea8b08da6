using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Submissions;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>What editors did with one thing, from the log: for colleagues who open it next.</summary>
public sealed class AuditHistoryQuery(SiteDbContext store)
{
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<SubmissionHistoryLine>> ReadAsync(AuditSubjectKind kind, string key, CancellationToken cancellationToken)
    {
        var entries = await store.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == kind && entry.SubjectKey == key).OrderByDescending(entry => entry.Id).ToListAsync(cancellationToken);
        return [.. entries.Select(SubmissionHistoryLine.Of)];
    }
}
