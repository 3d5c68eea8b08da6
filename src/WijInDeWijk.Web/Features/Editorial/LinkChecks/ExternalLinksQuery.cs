using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Reads which pages lead outside, where to, and what came of the last check.</summary>
public sealed class ExternalLinksQuery(SiteDbContext store, TextsQuery texts, LinkCheckRequests requests)
{
    public async Task<ExternalLinksView> ReadAsync(CancellationToken cancellationToken)
    {
        var titles = (await texts.ListAsync(new TextFilter(), cancellationToken)).Items.ToDictionary(item => item.File, item => item.Title, StringComparer.Ordinal);
        var checks = await store.LinkChecks.AsNoTracking().ToDictionaryAsync(check => check.Address, StringComparer.Ordinal, cancellationToken);
        var links = (await FoundAsync(cancellationToken))
            .GroupBy(found => found.Address, found => new LinkingText(found.File, titles.GetValueOrDefault(found.File, found.File)), StringComparer.Ordinal)
            .Select(address => new ExternalLink(address.Key, [.. address.DistinctBy(text => text.File, StringComparer.Ordinal)], checks.GetValueOrDefault(address.Key)))
            .ToList();
        var hosts = links.GroupBy(link => HostOf(link.Address), StringComparer.OrdinalIgnoreCase)
            .Select(host => new LinkedSite(host.Key, [.. host.OrderByDescending(link => link.IsBroken).ThenBy(link => link.Address, StringComparer.Ordinal)]))
            .OrderByDescending(host => host.Links.Count(link => link.IsBroken)).ThenBy(host => host.Host, StringComparer.OrdinalIgnoreCase);
        return new ExternalLinksView([.. hosts], links.Count, links.Count(link => link.IsBroken), links.Max(link => link.Check is { IsWaiting: false } check ? check.CheckedAt : (DateTimeOffset?)null), links.Count(link => link.Check is { IsWaiting: true }), requests.IsBusy);
    }

    /// <summary>Every address once.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancellationToken) =>
        [.. (await FoundAsync(cancellationToken)).Select(found => found.Address).Distinct(StringComparer.Ordinal)];

    public static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : address;

    private async Task<List<(string Address, string File)>> FoundAsync(CancellationToken cancellationToken)
    {
        var published = await store.SourceTexts.AsNoTracking()
            .Where(text => text.State == SourceTextState.Published && text.Text.Contains("://"))
            .Select(text => new { text.File, text.Text })
            .ToListAsync(cancellationToken);
        return [.. published.Where(text => TextKinds.Of(text.File) is not null).SelectMany(text => ExternalAddresses.In(text.Text).Select(address => (address, text.File)))];
    }
}

/// <param name="CheckedAt">Of the latest check; null where nothing was ever checked.</param>
/// <param name="Waiting">Of a check that is going on, or was broken off.</param>
public sealed record ExternalLinksView(IReadOnlyList<LinkedSite> Sites, int Total, int Broken, DateTimeOffset? CheckedAt, int Waiting, bool IsBusy);

public sealed record LinkedSite(string Host, IReadOnlyList<ExternalLink> Links);

/// <param name="Check">Null for a link that was not checked yet.</param>
public sealed record ExternalLink(string Address, IReadOnlyList<LinkingText> Texts, LinkCheck? Check)
{
    public bool IsBroken => Check is { Outcome: not (LinkOutcome.Works or LinkOutcome.Moved or LinkOutcome.Refused or LinkOutcome.Waiting) };

    public string Words => Check switch
    {
        null => "nog niet nagekeken",
        { Outcome: LinkOutcome.Moved, MovedTo: { } there } => $"{Check.Outcome.Label()} naar {there}",
        { Outcome: LinkOutcome.Gone or LinkOutcome.Refused or LinkOutcome.Failing, StatusCode: { } status } => FormattableString.Invariant($"{Check.Outcome.Label()} ({status})"),
        _ => Check.Outcome.Label(),
    };
}

public sealed record LinkingText(string File, string Title);
