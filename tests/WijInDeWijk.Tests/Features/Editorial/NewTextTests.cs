using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An editor makes a text that did not exist yet; what was chosen says what it becomes.</summary>
public sealed class NewTextTests : IDisposable
{
    private const string New = "/redactie/teksten/nieuw";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public NewTextTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_new_concept_has_a_page_at_once()
    {
        var saved = await MakeAsync("begrippen", "slug: \"tunnel\" # aanhalingstekens mogen\npublicatie: proefbundel\ntitel: Tunnel\nkort: Wat eronderdoor gaat.", "Een tunnel. [redactie]");

        Assert.Equal("/redactie/teksten/bewerken/begrippen/tunnel.md?bewaard=ja", saved.Location);
        (await _site.CreateClient().PageAsync("/begrippen/tunnel")).ShouldSay("Wat eronderdoor gaat.");
    }

    [Fact]
    public async Task A_new_publication_has_a_page_and_is_listed_on_the_page_about_the_site()
    {
        var reader = _site.CreateClient();
        (await reader.PageAsync("/over")).ShouldNotSay("Tweede bundel");

        var saved = await MakeAsync("publicaties", Publication, "Waar zij over gaat. [p. 1]");

        Assert.Equal("/redactie/teksten/bewerken/publicaties/tweede-bundel/publicatie.md?bewaard=ja", saved.Location);
        (await reader.PageAsync("/publicaties/tweede-bundel")).ShouldSay("Waar zij over gaat.");
        (await reader.PageAsync("/over")).ShouldSay("Tweede bundel");
        Assert.Equal(AuditAction.DocumentEdited, Assert.Single(await _site.LogAsync("publicaties/tweede-bundel/publicatie.md")).Action);
    }

    [Fact]
    public async Task A_new_text_of_a_publication_stands_with_the_publication_that_was_chosen()
    {
        await MakeAsync("publicaties", Publication, "Waar zij over gaat. [p. 1]");
        var page = await (await _site.NewEditorAsync()).OpenAsync($"{New}?soort=publicatieteksten");
        Assert.Equal(["Tweede bundel", "Proefbundel"], page.Page.QuerySelectorAll("#publicatie option").Select(option => option.TextContent));

        var saved = await MakeAsync("publicatieteksten", Foreword, "## Wie schreef\n\nEen groet. [p. 2]", ("publicatie", "proefbundel"));

        Assert.Equal("/redactie/teksten/bewerken/publicaties/proefbundel/woord-vooraf.md?bewaard=ja", saved.Location);
        (await _site.CreateClient().PageAsync("/publicaties/proefbundel/woord-vooraf")).ShouldSay("Een groet.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../geheim")]
    [InlineData("bestaat-niet")]
    public async Task A_text_of_no_publication_is_asked_for_one_and_keeps_its_words(string publication)
    {
        var reply = await MakeAsync("publicatieteksten", Foreword, "Een groet. [p. 2]", ("publicatie", publication));

        reply.ShouldExplain("publicatie", "Kies bij welke publicatie deze tekst hoort");
        Assert.Contains("Een groet.", reply.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal("publicatieteksten", reply.Value("soort"));
    }

    [Theory]
    [InlineData("casussen", "Kenmerken, regel 2 (titel)")]
    [InlineData("lessen", "Kenmerken, regel 2 (nummer)")]
    [InlineData("begrippen", "Kenmerken, regel 5 (kort)")]
    [InlineData("publicaties", "Kenmerken, regel 6 (jaar)")]
    [InlineData("publicatieteksten", "Kenmerken, regel 5 (paginas)")]
    public async Task An_empty_template_says_what_to_fill_in_for_the_kind_that_was_chosen(string kind, string fault)
    {
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync($"{New}?soort={kind}");

        var reply = await desk.SendAsync(page, ("kenmerken", page.Value("kenmerken")), ("tekst", page.Value("tekst")), ("reden", "Nieuw"), ("publicatie", "proefbundel"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        var summary = reply.Page.QuerySelector("[data-error-summary]")!.TextContent;
        Assert.Contains(fault, summary, StringComparison.Ordinal);
        Assert.DoesNotContain("bestandsnaam", summary, StringComparison.Ordinal);
        Assert.Equal(kind, reply.Value("soort"));
    }

    [Fact]
    public async Task Fields_of_another_kind_do_not_change_what_was_chosen()
    {
        var reply = await MakeAsync("casussen", "slug: tunnel\nkort: Een begrip dat casus heet.\nnummer: 3", "Tekst. [redactie]");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("(kort): Dit veld bestaat niet.", reply.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("casussen", reply.Value("soort"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("teksten")]
    [InlineData("lijsten")]
    [InlineData("onzin")]
    public async Task What_can_not_be_made_here_is_not_found(string kind)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.NewEditorAsync()).OpenAsync($"{New}?soort={kind}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await MakeAsync("begrippen", "slug: tunnel", "Tekst.", ("soort", kind))).Status);
    }

    private const string Publication = "slug: tweede-bundel\ntitel: Tweede bundel\nondertitel: Nog meer wijken\nuitgever: Movisie\nprogramma: Programma\njaar: 2025\npaginas: 50\nsamenvatting: Een tweede bundel.\npersonen: []";

    private const string Foreword = "slug: woord-vooraf\nsoort: voorwoord\ntitel: Woord vooraf\nvolgorde: 2\npaginas: 2\nauteurs: [Ada Auteur]\nsamenvatting: Een groet.";

    private async Task<Reply> MakeAsync(string kind, string fields, string body, params (string Name, string Value)[] further)
    {
        var desk = await _site.NewEditorAsync();
        return await desk.SendAsync(await desk.OpenAsync($"{New}?soort={kind}"), [("kenmerken", fields), ("tekst", body), ("reden", "Nieuw"), .. further]);
    }
}
