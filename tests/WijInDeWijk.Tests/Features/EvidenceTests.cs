using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>A lesson says who says what, the newest first, and which cases keep silent.</summary>
public sealed class EvidenceTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    [Fact]
    public async Task Each_piece_says_who_says_so_and_the_newest_stands_first()
    {
        _seeds.Change(SeedFolder.LessonFile, "bewijs:", """
            bewijs:
              - casus: buurttuin
                standpunt: ondersteunt
                tekst: Het begon nog eens.
                herkomst: inzender
                datum: 2026-03
              - casus: buurttuin
                standpunt: ondersteunt
                tekst: Het slot zegt het ook.
                pagina: 38
            """);
        await using var site = new Site { SeedsFolder = _seeds.Path };

        var page = await site.CreateClient().PageAsync("/lessen/1-begin-klein");

        Assert.Equal(
            ["Dit zegt een inzender (maart 2026)", "Dit zeggen de auteurs van Proefbundel (2021)", "Dit zegt Ada Auteur, in de casus (2021)"],
            page.QuerySelectorAll(".wijk-evidence--ondersteunt li > p.wijk-soft").Select(voice => Pages.Fold(voice.TextContent)));
        page.ShouldSay("Steunt op 1 casus: 1 ondersteunt; laatst bijgewerkt op 24 november 2026");
        page.ShouldSay("Van buiten de casussen");
    }

    [Fact]
    public async Task Evidence_of_the_editors_needs_no_page_and_that_of_the_publication_does()
    {
        _seeds.Change(SeedFolder.LessonFile, "    pagina: 39", "    herkomst: redactie");
        await using (var site = new Site { SeedsFolder = _seeds.Path })
        {
            (await site.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldSay("Dit zegt de redactie");
        }

        _seeds.Change(SeedFolder.LessonFile, "    herkomst: redactie", "    herkomst: publicatie");
        Assert.Contains(SourceFolder.Read(_seeds.Path).Diagnostics, problem => problem.ToString().Contains("bewijs[2].pagina: Dit veld ontbreekt.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cases_without_evidence_are_named_with_what_sets_them_apart()
    {
        AddCase("dorpshuis", "gebied: stedelijk", "gebied: dorps");
        AddCase("dorpsbus", "gebied: stedelijk", "gebied: dorps");
        await using var site = new Site { SeedsFolder = _seeds.Path };

        var page = await site.CreateClient().PageAsync("/lessen/1-begin-klein");

        page.ShouldSay("Casussen die niets over deze les zeggen");
        Assert.Equal(["/casussen/dorpsbus", "/casussen/dorpshuis"], page.GetElementById("zonder-bewijs")!.ParentElement!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["in een dorp of op het platteland"], page.GetElementById("zonder-bewijs")!.ParentElement!.QuerySelectorAll("ul li").Select(trait => Pages.Fold(trait.TextContent)));
    }

    [Fact]
    public async Task One_silent_case_has_nothing_in_common_with_itself()
    {
        AddCase("dorpshuis", "gebied: stedelijk", "gebied: dorps");
        await using var site = new Site { SeedsFolder = _seeds.Path };

        var page = await site.CreateClient().PageAsync("/lessen/1-begin-klein");

        Assert.Empty(page.GetElementById("zonder-bewijs")!.ParentElement!.QuerySelectorAll("ul"));
    }

    public void Dispose() => _seeds.Dispose();

    private void AddCase(string slug, string from, string to) => _seeds.Write($"casussen/{slug}.md", SampleDocuments.Case
        .Replace("slug: buurttuin", $"slug: {slug}", StringComparison.Ordinal)
        .Replace("titel: Buurttuin", $"titel: {slug}", StringComparison.Ordinal)
        .Replace(from, to, StringComparison.Ordinal));
}
