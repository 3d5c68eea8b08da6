using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Takes away what coming in left behind and nobody needs: old sessions, links and presences. Who came in when stays in the log.</summary>
public sealed class SignInRetention(SiteDbContext store, IOptions<EditorOptions> options, TimeProvider clock)
{
    /// <summary>How long a session can still be asked about after it ended: when somebody was last here, and on what.</summary>
    public const int KeptDays = 30;

    private static readonly TimeSpan PresencesKept = TimeSpan.FromDays(1);

    /// <returns>How many sessions went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ended = now.AddDays(-KeptDays);
        var unused = ended.AddHours(-options.Value.SessionHours);
        var gone = now - PresencesKept;
        await store.EditorPresences.Where(presence => presence.SeenAt < gone).ExecuteDeleteAsync(cancellationToken);
        await store.EditorLinks.Where(link => link.ClosedAt < ended || link.ExpiresAt < ended).ExecuteDeleteAsync(cancellationToken);
        return await store.EditorSessions.Where(session => session.EndedAt < ended || session.SeenAt < unused).ExecuteDeleteAsync(cancellationToken);
    }
}
