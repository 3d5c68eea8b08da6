using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search;

namespace WijInDeWijk.Web.Features.Search.QueryLog;

/// <summary>Remembers what was searched for, so that editors see what readers look for in vain; written later, so that nobody waits for it.</summary>
public sealed partial class SearchQueryLog(TimeProvider clock, IOptions<SearchOptions> options)
{
    private const int MaxWaiting = 1_000;

    private readonly Channel<AskedQuery> _waiting =
        Channel.CreateBounded<AskedQuery>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    internal ChannelReader<AskedQuery> Waiting => _waiting.Reader;

    /// <summary>
    /// A query that looks like a mail address, a postcode or a number of somebody's own is not remembered at all, nor one without a letter or digit.
    /// </summary>
    public void Note(string query, int hits)
    {
        if (options.Value.KeepQueries && query.Any(char.IsLetterOrDigit) && !LooksPersonal().IsMatch(query))
        {
            var cut = query.Length > SearchQueryRecord.QueryLength ? query[..SearchQueryRecord.QueryLength] : query;
            _waiting.Writer.TryWrite(new AskedQuery(cut, hits, clock.Today()));
        }
    }

    [GeneratedRegex(@"@|(\d[\s().-]*){9,}|\b\d{4}\s?[a-z]{2}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksPersonal();
}
