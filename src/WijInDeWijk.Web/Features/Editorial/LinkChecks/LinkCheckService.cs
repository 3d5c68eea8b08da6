using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>
/// Asks every outside link of the site once, without haste. What is still to be asked stands in the store, and each answer is kept as it
/// comes: a restart takes up what was left.
/// </summary>
public sealed class LinkCheckService(SiteDbContext store, ExternalLinksQuery links, LinkProbe probe, IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    public Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken) => store.LinkChecks.AnyAsync(check => check.Outcome == LinkOutcome.Waiting, cancellationToken);

    /// <summary>Has every link wait for its turn; where a check was broken off, only what is left of it. Saving is for the caller.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        var known = await store.LinkChecks.ToDictionaryAsync(check => check.Address, StringComparer.Ordinal, cancellationToken);
        var addresses = (await links.AddressesAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var isGoingOn = known.Values.Any(check => check.IsWaiting);
        store.LinkChecks.RemoveRange(known.Values.Where(check => !addresses.Contains(check.Address)));
        foreach (var address in addresses)
        {
            if (!known.TryGetValue(address, out var check))
            {
                store.LinkChecks.Add(check = new LinkCheck { Address = address });
                check.Wait();
            }
            else if (!isGoingOn)
            {
                check.Wait();
            }
        }
    }

    /// <returns>How many were asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await store.LinkChecks.Where(check => check.Outcome == LinkOutcome.Waiting).ToListAsync(cancellationToken);
        using var oneSave = new SemaphoreSlim(1);
        var few = new ParallelOptions { MaxDegreeOfParallelism = options.Value.SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(waiting.GroupBy(check => ExternalLinksQuery.HostOf(check.Address), StringComparer.OrdinalIgnoreCase), few, async (site, stop) =>
        {
            foreach (var check in site)
            {
                var answer = await probe.AskAsync(check.Address, stop);
                await KeepAsync(check, answer, oneSave, stop);
                await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PauseMilliseconds), clock, stop);
            }
        });
        return waiting.Count;
    }

    private async Task KeepAsync(LinkCheck check, LinkAnswer answer, SemaphoreSlim oneSave, CancellationToken cancellationToken)
    {
        await oneSave.WaitAsync(cancellationToken);
        try
        {
            check.Note(answer.Outcome, answer.StatusCode, answer.MovedTo, clock.GetUtcNow());
            await store.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            oneSave.Release();
        }
    }
}
