using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Search.QueryLog;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Where the knowledge base falls short of its readers.</summary>
public sealed class ContentGapsTests : IDisposable
{
    private const string Address = "/redactie/wat-mist-er";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ContentGapsTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task What_readers_search_for_in_vain_is_told_once_with_how_often_and_whether_it_is_found_by_now()
    {
        await SearchedAsync(("Rolschaats", 0, -1), ("rolschaats", 0, -3), ("ROLSCHAATS!", 0, -8), ("pompoen", 0, -2), ("tuin", 2, -2), ("grasveld", 5, -2));
        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        var sought = page.QuerySelectorAll("#gezocht ~ ul")[0].QuerySelectorAll("li").Select(item => Pages.Fold(item.TextContent)).ToList();
        Assert.Equal(2, sought.Count);
        Assert.Contains("3 keer gezocht, het laatst op 23 november", sought[0], StringComparison.Ordinal);
        Assert.Contains("Nog steeds niets", sought[0], StringComparison.Ordinal);
        Assert.StartsWith("pompoen 1 keer gezocht", sought[1], StringComparison.Ordinal);
        Assert.Contains("Nu 2 resultaten", sought[1], StringComparison.Ordinal);
        var little = page.QuerySelectorAll("#gezocht ~ ul")[1].QuerySelectorAll("li").Select(item => Pages.Fold(item.TextContent));
        Assert.StartsWith("tuin", Assert.Single(little), StringComparison.Ordinal);
        page.ShouldNotSay("grasveld");
    }

    [Fact]
    public async Task A_question_that_was_answered_the_last_time_is_no_longer_without_results()
    {
        await SearchedAsync(("soepbus", 0, -9), ("soepbus", 1, -2));
        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        page.ShouldSay("Wie zocht, vond iets");
        page.ShouldSay("soepbus 2 keer gezocht");
    }

    [Fact]
    public async Task Trying_a_question_does_not_count_as_asking_it()
    {
        await SearchedAsync(("rolschaats", 0, -1));
        var editor = await _site.NewEditorAsync();
        var link = (await editor.OpenAsync(Address)).Page.QuerySelector("#gezocht ~ ul a")!.GetAttribute("href")!;
        await editor.OpenAsync(link);
        await editor.OpenAsync("/zoeken?q=tuinbroek");

        // Questions are written in their order: once the later one is there, the trial would be too.
        var kept = await EventuallyAsync(() => _site.WithStoreAsync(store => Task.FromResult(store.SearchQueries.Select(record => record.Query).ToList())), queries => queries.Contains("tuinbroek"));
        Assert.Single(kept, "rolschaats");
    }

    [Fact]
    public async Task Provinces_themes_and_lessons_with_the_fewest_cases_come_first()
    {
        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        page.ShouldSay("Minder dan 3 is weinig");
        var lists = page.QuerySelectorAll("#spreiding ~ ul").Select(list => list.QuerySelectorAll("li").Select(item => Pages.Fold(item.TextContent)).ToList()).ToList();
        Assert.Equal(12, lists[0].Count);
        Assert.Equal("Drenthe geen casus", lists[0][0]);
        Assert.Equal("Overijssel 1 casus", lists[0][11]);
        Assert.Equal("Groen 1 casus", Assert.Single(lists[1]));
        Assert.Equal("Les 1: Begin klein 1 keer ondersteunt, 1 keer nuanceert, 0 keer weerspreekt niets weerspreekt 1 casus", Assert.Single(lists[2]));
    }

    [Fact]
    public async Task What_is_not_on_the_site_does_not_count()
    {
        await _site.UnpublishAsync(SeedFolder.CaseFile);

        (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page.ShouldSay("Overijssel geen casus");
    }

    [Fact]
    public async Task A_figure_is_old_by_its_own_year_and_leads_to_where_it_is_edited()
    {
        _seeds.Change(SeedFolder.CaseFile, "    eenheid: inwoners\n", "    eenheid: inwoners\n    peildatum: 2020-12-31\n");
        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        page.ShouldSay("vóór 2021: meer dan 5 jaar geleden");
        page.ShouldSay("2020: Inwoners, 1.234 inwoners");
        Assert.NotNull(page.QuerySelector("#cijfers ~ ul a[href='/redactie/teksten/bewerken/casussen/buurttuin.md#kenmerken']"));
    }

    [Fact]
    public async Task A_figure_of_five_years_ago_is_not_old_and_one_without_a_year_is_told_apart()
    {
        _seeds.Change(SeedFolder.CaseFile, "    eenheid: inwoners\n", "    eenheid: inwoners\n    peildatum: 2021\n");
        (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page.ShouldNotSay("Welke zijn oud?");

        await _site.EditAsync(SeedFolder.CaseFile, "    peildatum: 2021\n", string.Empty);
        (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page.ShouldSay("1 kerncijfer, waarvan 1 zonder jaar");
    }

    [Fact]
    public async Task A_case_without_a_figure_is_listed()
    {
        var start = SampleDocuments.Case.IndexOf("kerncijfers:", StringComparison.Ordinal);
        _seeds.Change(SeedFolder.CaseFile, SampleDocuments.Case[start..SampleDocuments.Case.IndexOf("partijen:", StringComparison.Ordinal)], "kerncijfers: []\n");

        var page = (await (await _site.NewEditorAsync()).OpenAsync(Address)).Page;

        Assert.Equal("Buurttuin", page.QuerySelector("#cijfers ~ ul.wijk-history a")!.TextContent);
    }

    private async Task SearchedAsync(params (string Query, int Hits, int Days)[] questions)
    {
        var today = DateOnly.FromDateTime(_site.Clock.GetLocalNow().DateTime);
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchQueryStore>().AddAsync(
            questions.OrderBy(question => question.Days).Select(question => new AskedQuery(question.Query, question.Hits, today.AddDays(question.Days))), TestContext.Current.CancellationToken);
    }

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> read, Func<T, bool> isReady)
    {
        for (var attempt = 0; ; attempt++)
        {
            var value = await read();
            if (isReady(value) || attempt == 100)
            {
                return value;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
