using System.Xml.Linq;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>A browser can add this site to its own search box.</summary>
public sealed class OpenSearchTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Every_page_names_the_description()
    {
        var crawl = await Crawl.FromAsync(_client, "/");

        Assert.All(crawl.Pages, page =>
        {
            var link = Assert.Single(page.Value.QuerySelectorAll("head link[rel=search]"));
            Assert.Equal("/opensearch.xml", link.GetAttribute("href"));
            Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));
        });
    }

    [Fact]
    public async Task The_description_is_well_formed_and_leads_to_the_results()
    {
        var response = await _client.GetAsync("/opensearch.xml", TestContext.Current.CancellationToken);
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1024);
        foreach (var url in description.Elements(OpenSearch + "Url").Where(url => url.Attribute("rel") is null))
        {
            var address = new Uri(url.Attribute("template")!.Value.Replace("{searchTerms}", "mienskip", StringComparison.Ordinal));
            Assert.Equal(url.Attribute("type")!.Value, (await _client.GetAsync(address.PathAndQuery, TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType);
        }
    }
}
