using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>Lessons down, cases across; a cell opens exactly its passages.</summary>
public sealed class MatrixTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Every_cell_counts_its_passages_by_stance_with_the_word_beside_the_mark()
    {
        var page = await _client.PageAsync("/lessen/matrix");
        var evidence = await site.WithStoreAsync(store => store.Evidence
            .Where(item => item.CaseId != null)
            .Select(item => new { item.Lesson.Number, item.Case!.Slug, item.Stance })
            .ToListAsync(TestContext.Current.CancellationToken));

        foreach (var cell in evidence.GroupBy(item => $"/lessen/matrix/{item.Number}/{item.Slug}"))
        {
            var words = Pages.Fold(page.QuerySelector($"td a[href='{cell.Key}']")!.TextContent);
            Assert.All(cell.GroupBy(item => item.Stance), stance => Assert.Contains($"{stance.Key.Code()} {stance.Count()}", words, StringComparison.Ordinal));
        }

        Assert.Equal(evidence.DistinctBy(item => (item.Number, item.Slug)).Count(), page.QuerySelectorAll("td a").Length);
    }

    [Fact]
    public async Task A_cell_opens_exactly_its_passages()
    {
        var all = await site.WithStoreAsync(store => store.Evidence
            .Select(item => new { item.Lesson.Number, Slug = item.Case == null ? null : item.Case.Slug, item.Text })
            .ToListAsync(TestContext.Current.CancellationToken));

        var page = await _client.PageAsync("/lessen/matrix/4/boefjes-en-baristas");

        var expected = all.Where(item => item.Number == 4 && item.Slug == "boefjes-en-baristas").ToList();
        Assert.Equal(expected.Count, page.QuerySelectorAll("main .wijk-evidence__item").Length);
        Assert.All(expected, item => page.ShouldSay(item.Text));
    }

    [Fact]
    public async Task Rows_and_columns_have_totals_that_agree()
    {
        var page = await _client.PageAsync("/lessen/matrix");
        var passages = await site.WithStoreAsync(store => store.Evidence.CountAsync(item => item.CaseId != null, TestContext.Current.CancellationToken));

        Assert.Equal($"{passages} passages", Pages.Fold(page.QuerySelector("tfoot td:last-child")!.TextContent));
        Assert.Equal(passages, page.QuerySelectorAll("tbody td:last-child .wijk-matrix__sum").Sum(Number));
        Assert.Equal(passages, page.QuerySelectorAll("tfoot .wijk-matrix__sum").Sum(Number));

        static int Number(AngleSharp.Dom.IElement element) => int.Parse(element.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_filter_keeps_the_cases_that_fit_and_totals_of_those_alone()
    {
        var page = await _client.PageAsync("/lessen/matrix?gebied=dorps");

        Assert.Equal(["Les", "Twirre doch mei", "Totaal"], page.QuerySelectorAll("thead th").Select(head => Pages.Fold(head.TextContent)));
        Assert.Equal(Pages.Fold(page.QuerySelector("tfoot td .wijk-matrix__sum")!.TextContent), Pages.Fold(page.QuerySelector("tfoot td:last-child")!.TextContent));
    }

    [Fact]
    public async Task A_case_that_says_nothing_about_a_lesson_is_said_to()
    {
        (await _client.PageAsync("/lessen/matrix")).ShouldSay("geen");
        (await _client.PageAsync("/lessen/matrix/5/de-handreiking")).ShouldSay("Deze casus zegt niets over deze les.");
    }

    [Theory]
    [InlineData("/lessen/matrix/99/krachtstation")]
    [InlineData("/lessen/matrix/1/bestaat-niet")]
    [InlineData("/lessen/matrix/x/krachtstation")]
    public async Task A_cell_that_is_none_is_not_found(string address) => await _client.PageAsync(address, HttpStatusCode.NotFound);
}
