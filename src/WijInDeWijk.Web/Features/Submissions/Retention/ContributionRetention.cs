using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Features.Submissions.Retention;

/// <summary>Forgets what people from practice sent and readers do not see: what was not placed or was taken back, and addresses that nobody needed.</summary>
public sealed class ContributionRetention(SiteDbContext store)
{
    /// <param name="before">What was decided on, or came in, before this moment.</param>
    /// <returns>How many times something was forgotten.</returns>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var reactions = await store.Reactions
            .Where(item => (item.State == ModerationState.Declined || item.State == ModerationState.TakenBack) && item.DecidedAt <= before)
            .ExecuteDeleteAsync(cancellationToken);
        var addresses = await store.Reactions
            .Where(item => item.Email != string.Empty && item.SentAt <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Email, string.Empty), cancellationToken);
        var answers = await store.CheckIns
            .Where(item => (item.State == ModerationState.Declined || item.State == ModerationState.TakenBack) && item.DecidedAt <= before)
            .ExecuteDeleteAsync(cancellationToken);
        var links = await store.CheckInLinks.Where(link => link.ExpiresAt <= before).ExecuteDeleteAsync(cancellationToken);
        return reactions + addresses + answers + links;
    }
}
