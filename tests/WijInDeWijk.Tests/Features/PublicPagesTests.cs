using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>All that a visitor can reach, on the real documents.</summary>
public sealed class PublicPagesTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Addresses =>
    [
        "/", "/casussen", "/casussen/krachtstation", "/casussen/vergelijk", "/lessen", "/lessen/1", "/lessen/matrix", "/lessen/matrix/1/krachtstation", "/begrippen", "/begrippen/bonding", "/kerncijfers", "/mijn-selectie", "/data", "/bronnen", "/over", "/toegankelijkheid", "/privacy", "/colofon", "/zoeken", "/zoeken?q=buurthuis", "/zoeken.json?q=buurthuis", "/opensearch.xml",
        "/lessen/1/reageren", "/casussen/krachtstation/reageren", "/casussen/krachtstation/reageren/ontvangen", "/hoe-gaat-het-nu/ontvangen", "/insturen", "/insturen/vragen", "/insturen/vragen.docx", "/insturen/kort", "/insturen/uitgebreid", "/insturen/verder",
        "/publicaties/wij-in-de-wijk", "/publicaties/wij-in-de-wijk/inleiding", "/publicaties/wij-in-de-wijk/woord-vooraf", "/health/live", "/health/ready",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_public_address_answers(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_public_address_can_be_checked_without_being_read(string address)
    {
        using var check = new HttpRequestMessage(HttpMethod.Head, address);

        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(check, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_was_checked_is_still_read_in_full()
    {
        using var check = new HttpRequestMessage(HttpMethod.Head, "/colofon");
        (await _client.SendAsync(check, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        Assert.NotNull((await _client.PageAsync("/colofon")).QuerySelector("h1"));
    }

    [Theory]
    [InlineData("/casussen/bestaat-niet")]
    [InlineData("/lessen/99")]
    [InlineData("/lessen/onzin")]
    [InlineData("/begrippen/bestaat-niet")]
    [InlineData("/publicaties/bestaat-niet")]
    [InlineData("/publicaties/wij-in-de-wijk/bestaat-niet")]
    [InlineData("/nergens")]
    public async Task An_address_that_leads_nowhere_says_so_and_shows_a_way_on(string address)
    {
        var page = await _client.PageAsync(address, HttpStatusCode.NotFound);

        page.ShouldSay("Deze pagina bestaat niet");
        Assert.Contains("/casussen", page.InternalLinks());
    }

    [Theory]
    [InlineData("/lessen/1")]
    [InlineData("/lessen/1-oude-titel")]
    public async Task A_lesson_is_found_by_its_number_and_keeps_one_address(string address)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/lessen/1-zonder-ontmoetingsplaatsen-gaat-het-niet", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Every_internal_link_and_anchor_on_every_page_leads_somewhere()
    {
        var crawl = await Crawl.FromAsync(_client, "/");

        Assert.Empty(crawl.Broken);
        Assert.True(crawl.Pages.Count > 60, $"{crawl.Pages.Count} pages");
    }

    [Fact]
    public async Task Every_page_has_one_title_of_its_own_one_h1_and_no_id_twice()
    {
        var crawl = await Crawl.FromAsync(_client, "/");

        Assert.All(crawl.Pages, page => Assert.Single(page.Value.QuerySelectorAll("h1")));
        Assert.All(crawl.Pages, page => Assert.Empty(page.Value.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => $"{page.Key}: {group.Key}")));
        Assert.Empty(crawl.Pages.Where(page => !page.Key.Contains('?', StringComparison.Ordinal)).GroupBy(page => page.Value.Title).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public async Task No_page_carries_style_or_script_that_the_security_policy_would_refuse()
    {
        var crawl = await Crawl.FromAsync(_client, "/");

        Assert.All(crawl.Pages, page => Assert.Empty(page.Value.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick]").Select(element => element.OuterHtml)));
    }
}
