using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An editor makes a text that did not exist yet; what was chosen says what it becomes.</summary>
public sealed class NewTextTests : IDisposable
{
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
        var saved = await _site.MakeTextAsync("begrippen", "slug: \"tunnel\" # aanhalingstekens mogen\npublicatie: proefbundel\ntitel: Tunnel\nkort: Wat eronderdoor gaat.", "Een tunnel. [redactie]");

        Assert.Equal("/redactie/teksten/bewerken/begrippen/tunnel.md?bewaard=ja", saved.Location);
        (await _site.CreateClient().PageAsync("/begrippen/tunnel")).ShouldSay("Wat eronderdoor gaat.");
    }

    [Fact]
    public async Task A_new_publication_has_a_page_and_is_listed_on_the_page_about_the_site()
    {
        var reader = _site.CreateClient();
        (await reader.PageAsync("/over")).ShouldNotSay("Tweede bundel");

        var saved = await _site.MakeTextAsync("publicaties", Publication, "Waar zij over gaat. [p. 1]");

        Assert.Equal("/redactie/teksten/bewerken/publicaties/tweede-bundel/publicatie.md?bewaard=ja", saved.Location);
        (await reader.PageAsync("/publicaties/tweede-bundel")).ShouldSay("Waar zij over gaat.");
        (await reader.PageAsync("/over")).ShouldSay("Tweede bundel");
        Assert.Equal(AuditAction.DocumentEdited, Assert.Single(await _site.LogAsync("publicaties/tweede-bundel/publicatie.md")).Action);
    }

    [Fact]
    public async Task A_new_text_of_a_publication_stands_with_the_publication_that_was_chosen()
    {
        await _site.MakeTextAsync("publicaties", Publication, "Waar zij over gaat. [p. 1]");
        var page = await (await _site.NewEditorAsync()).OpenAsync($"{Texts.New}?soort=publicatieteksten");
        Assert.Equal(["Tweede bundel", "Proefbundel"], page.Page.QuerySelectorAll("#publicatie option").Select(option => option.TextContent));

        var saved = await _site.MakeTextAsync("publicatieteksten", Texts.Foreword, "## Wie schreef\n\nEen groet. [p. 2]", ("publicatie", "proefbundel"));

        Assert.Equal("/redactie/teksten/bewerken/publicaties/proefbundel/woord-vooraf.md?bewaard=ja", saved.Location);
        (await _site.CreateClient().PageAsync("/publicaties/proefbundel/woord-vooraf")).ShouldSay("Een groet.");
    }

    private const string Publication = "slug: tweede-bundel\ntitel: Tweede bundel\nondertitel: Nog meer wijken\nuitgever: Movisie\nprogramma: Programma\njaar: 2025\npaginas: 50\nsamenvatting: Een tweede bundel.\npersonen: []";
}
