using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Missing.Links;

/// <summary>Asks every outside link of the site once, without haste, and keeps what came of it.</summary>
public sealed class LinkChecking(StoreContext store, OutsideLinksQuery links, LinkProbe probe, IOptions<LinkCheckOptions> options, TimeProvider clock)
{
    /// <returns>How many were asked.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var addresses = await links.AddressesAsync(cancellationToken);
        var answers = new ConcurrentDictionary<string, LinkAnswer>(StringComparer.Ordinal);
        var few = new ParallelOptions { MaxDegreeOfParallelism = options.Value.SitesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(addresses.GroupBy(OutsideLinksQuery.HostOf, StringComparer.OrdinalIgnoreCase), few, async (site, stop) =>
        {
            foreach (var address in site)
            {
                answers[address] = await probe.AskAsync(address, stop);
                await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PauseMilliseconds), clock, stop);
            }
        });
        await KeepAsync(answers, cancellationToken);
        return answers.Count;
    }

    private async Task KeepAsync(ConcurrentDictionary<string, LinkAnswer> answers, CancellationToken cancellationToken)
    {
        var known = await store.LinkChecks.ToDictionaryAsync(check => check.Address, StringComparer.Ordinal, cancellationToken);
        store.LinkChecks.RemoveRange(known.Values.Where(check => !answers.ContainsKey(check.Address)));
        foreach (var (address, answer) in answers)
        {
            if (!known.TryGetValue(address, out var check))
            {
                store.LinkChecks.Add(check = new LinkCheck { Address = address });
            }

            check.Note(answer.Outcome, answer.StatusCode, answer.MovedTo, clock.GetUtcNow());
        }

        await store.SaveChangesAsync(cancellationToken);
    }
}
