using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Citations;

namespace WijInDeWijk.Tests.Features;

/// <summary>A reader can quote a case, a lesson and a figure, with the right author, year, publication and page.</summary>
public sealed class CitationTests(Site site) : IClassFixture<Site>
{
    private const string Title = "Wij in de wijk";

    private const string Subtitle = "Werken aan sociale samenhang in buurten en wijken";

    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("Judith Jansen", "Jansen, J.", "Jansen, Judith")]
    [InlineData("Jasper van de Kamp", "Van de Kamp, J.", "van de Kamp, Jasper")]
    [InlineData("Mellouki Cadat-Lampe", "Cadat-Lampe, M.", "Cadat-Lampe, Mellouki")]
    [InlineData("Hielke-Jan van der Leij", "Van der Leij, H.-J.", "van der Leij, Hielke-Jan")]
    [InlineData("Movisie", "Movisie", "Movisie")]
    [InlineData("Maarten 't Hart", "'t Hart, M.", "'t Hart, Maarten")]
    [InlineData("Maarten ’t Hart", "’t Hart, M.", "’t Hart, Maarten")]
    [InlineData("'t Hart", "'t Hart", "'t Hart")]
    [InlineData("Jan van 't Hof", "Van 't Hof, J.", "van 't Hof, Jan")]
    [InlineData("Anna Jansen-de Vries", "Jansen-de Vries, A.", "Jansen-de Vries, Anna")]
    [InlineData("Anna van den Berg-van der Meer", "Van den Berg-van der Meer, A.", "van den Berg-van der Meer, Anna")]
    [InlineData("IJsbrand van IJzendoorn", "Van IJzendoorn, IJ.", "van IJzendoorn, IJsbrand")]
    [InlineData("Ûlke de Boer", "De Boer, Û.", "de Boer, Ûlke")]
    [InlineData("J.P. Balkenende", "Balkenende, J. P.", "Balkenende, J.P.")]
    [InlineData("prof. dr. Anna de Wit", "De Wit, A.", "de Wit, Anna")]
    [InlineData("Piet Jansen Jr.", "Jansen, P., Jr.", "Jansen, Piet, Jr.")]
    [InlineData("Stichting Buurt en Zo", "Stichting Buurt en Zo", "Stichting Buurt en Zo")]
    [InlineData("Gemeente 's-Hertogenbosch", "Gemeente 's-Hertogenbosch", "Gemeente 's-Hertogenbosch")]
    public void A_name_keeps_its_prefix_in_the_right_place(string name, string apa, string familyFirst)
    {
        Assert.Equal(apa, PersonName.Parse(name).InApa());
        Assert.Equal(familyFirst, PersonName.Parse(name).FamilyFirst());
    }

    [Theory]
    [InlineData("'t Hart, M.", "Hart, M.")]
    [InlineData("’s Gravesande, W.", "Gravesande, W.")]
    [InlineData("van der Lans, J.", "Lans, J.")]
    [InlineData("IJzendoorn, R. van", "IJzendoorn, R. van")]
    public void A_name_stands_in_a_list_under_what_follows_its_prefix(string name, string under) => Assert.Equal(under, PersonName.SortKey(name));

    [Fact]
    public void Others_and_organisations_are_written_as_each_format_asks()
    {
        var citation = new Citation("soep", ["Maarten 't Hart et al.", "Stichting Buurt & Zo"], 2024, "Soep", null, null, "Wij", "/casussen/soep");

        Assert.StartsWith("'t Hart, M., Stichting Buurt & Zo, et al. (2024). Soep.", ApaFormat.WithoutAddress(citation), StringComparison.Ordinal);
        Assert.Contains(@"author = {'t Hart, Maarten and {Stichting Buurt \& Zo} and others}", BibTexFormat.Write(citation, "https://x"), StringComparison.Ordinal);
        Assert.Contains("AU  - 't Hart, Maarten\r\nAU  - Stichting Buurt & Zo,\r\nAU  - et al.,\r\n", RisFormat.Write(citation, "https://x"), StringComparison.Ordinal);
        Assert.StartsWith("Stichting Buurt. (2024).", ApaFormat.WithoutAddress(citation with { Authors = ["Stichting Buurt"] }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_cited_as_its_chapter_and_the_browser_adds_the_day()
    {
        var citation = (await _client.PageAsync("/casussen/krachtstation")).GetElementById("citaat")!;

        Assert.Equal(
            $"Jansen, J. (2020). Krachtstation: Ondernemerschap met ontmoeting als bijvangst. In {Title}: {Subtitle} (pp. 8–15). Movisie. Naverteld op Wij in de wijk. http://localhost/casussen/krachtstation",
            Pages.Fold(citation.TextContent));
        Assert.Equal("Geraadpleegd op {dag}, van ", citation.QuerySelector("span")!.GetAttribute("data-today"));
    }

    [Fact]
    public async Task Two_authors_are_joined() => Assert.StartsWith(
        "Van de Kamp, J., & Rensen, P. (2020).",
        Pages.Fold((await _client.PageAsync("/casussen/st-joseph")).GetElementById("citaat")!.TextContent),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_lesson_is_cited_as_the_publishers_own() => Assert.StartsWith(
        $"Movisie. (2020). Les 1: Zonder ontmoetingsplaatsen gaat het niet. In {Title}: {Subtitle} (pp. 63–64). Naverteld op",
        Pages.Fold((await _client.PageAsync("/lessen/1")).GetElementById("citaat")!.TextContent),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_figure_is_cited_with_its_value_and_page()
    {
        var page = await _client.PageAsync("/casussen/krachtstation/cijfers/inwoners");

        Assert.Contains("16.514 inwoners (Kanaleneiland, Utrecht). In Wij in de wijk", Pages.Fold(page.GetElementById("citaat")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("(p. 9)", page.GetElementById("citaat")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_does_not_exist_is_not_found()
    {
        await _client.PageAsync("/casussen/krachtstation/cijfers/bestaat-niet", System.Net.HttpStatusCode.NotFound);
        await _client.PageAsync("/casussen/krachtstation/cijfers/bestaat-niet/citaat.bib", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bibtex_is_a_file_that_a_reference_manager_takes()
    {
        var response = await _client.GetAsync("/casussen/st-joseph/citaat.bib", TestContext.Current.CancellationToken);

        Assert.Equal("st-joseph-2020.bib", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(
            $$"""
            @incollection{st-joseph-2020,
              author = {van de Kamp, Jasper and Rensen, Peter},
              title = {Wijkcentrum St. Joseph: Een klassiek multifunctioneel wijkcentrum},
              booktitle = {{{Title}}: {{Subtitle}}},
              pages = {32--39},
              publisher = {Movisie},
              year = {2020},
              language = {dutch},
              url = {http://localhost/casussen/st-joseph},
              note = {Naverteld op Wij in de wijk}
            }

            """,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ris_is_a_file_that_a_reference_manager_takes()
    {
        var ris = await _client.GetStringAsync("/lessen/1-zonder-ontmoetingsplaatsen-gaat-het-niet/citaat.ris", TestContext.Current.CancellationToken);

        Assert.Equal(
            $"TY  - CHAP|AU  - Movisie|TI  - Les 1: Zonder ontmoetingsplaatsen gaat het niet|T2  - {Title}: {Subtitle}|PY  - 2020|SP  - 63|EP  - 64|PB  - Movisie|LA  - nl|UR  - http://localhost/lessen/1-zonder-ontmoetingsplaatsen-gaat-het-niet|N1  - Naverteld op Wij in de wijk|ER  - |",
            ris.Replace("\r\n", "|", StringComparison.Ordinal));
    }
}
