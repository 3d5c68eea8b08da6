using AngleSharp.Html.Dom;

namespace WijInDeWijk.Tests.Support;

/// <summary>Every page that can be reached from one, and the links among them that lead nowhere.</summary>
internal sealed class Crawl
{
    private readonly Dictionary<string, IHtmlDocument> _pages = new(StringComparer.Ordinal);
    private readonly List<(string From, string To)> _links = [];
    private readonly List<string> _broken = [];

    public IReadOnlyDictionary<string, IHtmlDocument> Pages => _pages;

    public IReadOnlyList<string> Broken => _broken;

    public static async Task<Crawl> FromAsync(HttpClient client, string start)
    {
        var crawl = new Crawl();
        await crawl.VisitAsync(client, start);
        crawl.CheckAnchors();
        return crawl;
    }

    private async Task VisitAsync(HttpClient client, string start)
    {
        var queue = new Queue<(string From, string Address)>([("", start)]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (queue.TryDequeue(out var next))
        {
            var response = await client.GetAsync(next.Address, TestContext.Current.CancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                _broken.Add($"{next.From} -> {next.Address}: {(int)response.StatusCode}");
                continue;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await Support.Pages.ParseAsync(response);
            _pages[next.Address] = page;
            foreach (var link in page.InternalLinks())
            {
                var target = link.StartsWith('#') ? next.Address + link : link;
                _links.Add((next.Address, target));
                var address = target.Split('#')[0];
                if (seen.Add(address))
                {
                    queue.Enqueue((next.Address, address));
                }
            }
        }
    }

    private void CheckAnchors() => _broken.AddRange(_links
        .Where(link => link.To.Contains('#', StringComparison.Ordinal))
        .Select(link => (link.From, link.To, Parts: link.To.Split('#')))
        .Where(link => _pages.TryGetValue(link.Parts[0], out var page) && page.GetElementById(link.Parts[1]) is null)
        .Select(link => $"{link.From} -> {link.To}: no such anchor")
        .Distinct());
}
