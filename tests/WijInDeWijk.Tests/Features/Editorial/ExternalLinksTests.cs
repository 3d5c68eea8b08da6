using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.LinkChecks;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Links to other sites: listed, and checked on request.</summary>
public sealed class ExternalLinksTests : IDisposable
{
    private const string Address = "/redactie/wat-mist-er/links";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ExternalLinksTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task Every_link_of_a_published_text_is_listed_with_the_texts_it_stands_in()
    {
        LinkTo("https://buurt.voorbeeld.nl/tuin");
        _seeds.Change(SeedFolder.SourcesFile, "  titel: Een boek\n", "  titel: Een boek\n  url: https://boek.voorbeeld.nl/\n");
        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        page.ShouldSay("2 links. Nog niet nagekeken.");
        page.ShouldSay("https://buurt.voorbeeld.nl/tuin In: Buurttuin nog niet nagekeken");
        page.ShouldSay("https://boek.voorbeeld.nl/ In: Bronnen nog niet nagekeken");
        Assert.NotNull(page.QuerySelector("a[href='/redactie/teksten/bewerken/casussen/buurttuin.md']"));
    }

    [Fact]
    public async Task A_check_tells_what_came_of_each_link_in_plain_words()
    {
        LinkTo("https://a.voorbeeld.nl/", "https://a.voorbeeld.nl/weg", "https://a.voorbeeld.nl/oud", "https://a.voorbeeld.nl/streng", "https://b.voorbeeld.nl/", "https://c.voorbeeld.nl/", "https://d.voorbeeld.nl/", "https://e.voorbeeld.nl/");
        _site.Outside.Answers("https://a.voorbeeld.nl/", HttpStatusCode.MethodNotAllowed, toGet: HttpStatusCode.OK);
        _site.Outside.Answers("https://a.voorbeeld.nl/weg", HttpStatusCode.NotFound);
        _site.Outside.LeadsOn("https://a.voorbeeld.nl/oud", "https://a.voorbeeld.nl/nieuw");
        _site.Outside.Answers("https://a.voorbeeld.nl/streng", HttpStatusCode.Forbidden);
        _site.Outside.NeverAnswers("https://b.voorbeeld.nl/");
        _site.Outside.Fails("https://c.voorbeeld.nl/", HttpRequestError.NameResolutionError);
        _site.Outside.Fails("https://d.voorbeeld.nl/", HttpRequestError.SecureConnectionError);
        _site.Outside.Answers("https://e.voorbeeld.nl/", HttpStatusCode.BadGateway);
        var editor = await _site.NewEditorAsync();

        var page = await CheckAsync(editor);

        page.ShouldSay("https://a.voorbeeld.nl/ In: Buurttuin werkt");
        page.ShouldSay("https://a.voorbeeld.nl/weg In: Buurttuin pagina bestaat niet meer (404)");
        page.ShouldSay("https://a.voorbeeld.nl/oud In: Buurttuin werkt, maar stuurt door naar https://a.voorbeeld.nl/nieuw");
        page.ShouldSay("https://a.voorbeeld.nl/streng In: Buurttuin laat ons niet kijken: open de pagina zelf (403)");
        page.ShouldSay("https://b.voorbeeld.nl/ In: Buurttuin antwoordt niet");
        page.ShouldSay("https://c.voorbeeld.nl/ In: Buurttuin deze site bestaat niet (meer)");
        page.ShouldSay("https://d.voorbeeld.nl/ In: Buurttuin de beveiliging van deze site klopt niet");
        page.ShouldSay("https://e.voorbeeld.nl/ In: Buurttuin de andere site heeft een storing (502)");
        page.ShouldSay("5 links werken niet");
        Assert.All(_site.Outside.Asked, asked => Assert.Contains("WijInDeWijk-linkcontrole", asked.UserAgent, StringComparison.Ordinal));
        Assert.Equal(["HEAD", "GET"], _site.Outside.Asked.Where(asked => asked.Address == "https://a.voorbeeld.nl/").Select(asked => asked.Method));
        Assert.Equal(AuditAction.LinksChecked, Assert.Single(await _site.LogAsync("links")).Action);
    }

    [Fact]
    public async Task A_later_check_forgets_a_link_that_is_gone_from_the_texts()
    {
        LinkTo("https://a.voorbeeld.nl/weg");
        _site.Outside.Answers("https://a.voorbeeld.nl/weg", HttpStatusCode.Gone);
        var editor = await _site.NewEditorAsync();
        await CheckAsync(editor);

        await _site.EditAsync(SeedFolder.CaseFile, "https://a.voorbeeld.nl/weg", "https://a.voorbeeld.nl/");
        _site.Outside.Answers("https://a.voorbeeld.nl/", HttpStatusCode.OK);
        (await CheckAsync(editor)).ShouldSay("0 links werken niet");

        Assert.Equal("https://a.voorbeeld.nl/", Assert.Single(await _site.WithStoreAsync(store => Task.FromResult(store.LinkChecks.ToList()))).Address);
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_was_left()
    {
        LinkTo("https://a.voorbeeld.nl/", "https://b.voorbeeld.nl/");
        _site.Outside.Answers("https://a.voorbeeld.nl/", HttpStatusCode.OK);
        await CheckAsync(await _site.NewEditorAsync());
        await _site.WithStoreAsync(async store =>
        {
            (await store.LinkChecks.SingleAsync(check => check.Address == "https://b.voorbeeld.nl/", TestContext.Current.CancellationToken)).Wait();
            return await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        _site.LeaveStore();
        using var again = new EditorSite { SeedsFolder = _seeds.Path, StorePath = _site.StorePath };
        again.Outside.Answers("https://b.voorbeeld.nl/", HttpStatusCode.NotFound);

        var page = await WaitAsync(again, await again.NewEditorAsync("Jan"));

        page.ShouldSay("https://b.voorbeeld.nl/ In: Buurttuin pagina bestaat niet meer (404)");
        Assert.Equal("https://b.voorbeeld.nl/", Assert.Single(again.Outside.Asked.Select(asked => asked.Address).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_check_that_broke_off_says_so_and_offers_to_go_on()
    {
        LinkTo("https://a.voorbeeld.nl/", "https://b.voorbeeld.nl/");
        var editor = await _site.NewEditorAsync();
        await CheckAsync(editor);
        await _site.WithStoreAsync(async store =>
        {
            (await store.LinkChecks.SingleAsync(check => check.Address == "https://b.voorbeeld.nl/", TestContext.Current.CancellationToken)).Wait();
            return await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        _site.Outside.Answers("https://b.voorbeeld.nl/", HttpStatusCode.OK);

        (await editor.OpenAsync(Address)).Page.ShouldSay("Het nakijken is afgebroken: 1 link is nog niet nagekeken. Ga verder met nakijken");
        var before = _site.Outside.Asked.Count(asked => asked.Address == "https://a.voorbeeld.nl/");
        (await CheckAsync(editor)).ShouldSay("https://b.voorbeeld.nl/ In: Buurttuin werkt");

        Assert.Equal(before, _site.Outside.Asked.Count(asked => asked.Address == "https://a.voorbeeld.nl/"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.20.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    public void An_address_within_a_network_is_not_public(string address) => Assert.False(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2a00:1450:400e::1")]
    public void An_address_on_the_internet_is_public(string address) => Assert.True(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Nobody_is_connected_to_within_the_network_of_the_site(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient(PublicAddresses.MakeHandler());

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/", TestContext.Current.CancellationToken));

        Assert.IsType<NotPublicException>(refused.InnerException);
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("Zie [de site](https://a.nl/tuin).", "https://a.nl/tuin")]
    [InlineData("(zie https://a.nl/tuin_(Zwolle))", "https://a.nl/tuin_(Zwolle)")]
    [InlineData("url: \"https://a.nl/?q=1&r=2\"", "https://a.nl/?q=1&r=2")]
    [InlineData("Op https://a.nl/tuin, en verder", "https://a.nl/tuin")]
    public void An_address_ends_where_a_reader_sees_it_end(string text, string address) => Assert.Equal([address], ExternalAddresses.In(text));

    private void LinkTo(params string[] addresses) =>
        _seeds.Change(SeedFolder.CaseFile, "Er groeit een pompoen,", $"Er groeit een pompoen ({string.Join(", ", addresses.Select(address => $"[hier]({address})"))}),");

    private async Task<IHtmlDocument> CheckAsync(Desk editor)
    {
        await editor.SendAsync(await editor.OpenAsync(Address));
        return await WaitAsync(_site, editor);
    }

    private static async Task<IHtmlDocument> WaitAsync(EditorSite site, Desk editor)
    {
        var requests = site.Services.GetRequiredService<LinkCheckRequests>();
        for (var attempt = 0; requests.IsBusy && attempt < 200; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return (await editor.OpenAsync(Address)).Page;
    }
}
