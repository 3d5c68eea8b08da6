using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>From reading to a meeting: collect, compare, and take along.</summary>
public sealed class SelectionTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_and_a_lesson_are_kept_shared_and_made_into_a_work_sheet(bool withJavaScript)
    {
        await using var visit = await site.VisitAsync(Templates.Case, Visitor.OnAPhone with { HasScript = withJavaScript });
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar deze casus" }).ClickAsync();
        await Assertions.Expect(page.Locator(".utrecht-alert--ok")).ToContainTextAsync("Krachtstation");
        await page.GotoAsync(Templates.Lesson);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar deze les" }).ClickAsync();
        await Assertions.Expect(page.Locator(".wijk-kept__item")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Link, new() { Name = "Maak een werkblad voor een reflectiesessie" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Maak het een sessie van 90 minuten" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Reflectiesessie");
        Assert.Contains("minuten=90", page.Url, StringComparison.Ordinal);
        Assert.Contains("casus=krachtstation", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_document_is_a_download()
    {
        await using var visit = await site.VisitAsync(Templates.Selection);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download als Word-document" }).ClickAsync());

        Assert.Equal("dossier-wij-in-de-wijk.docx", download.SuggestedFilename);
    }

    [Fact]
    public async Task A_cell_of_the_matrix_opens_its_passages_from_the_keyboard()
    {
        await using var visit = await site.VisitAsync(Templates.Matrix);

        await visit.TabToAsync("td a[href='/lessen/matrix/4/boefjes-en-baristas']");
        await visit.FollowAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Wat Boefjes en Barista's zegt over les 4");
        Assert.NotEqual(0, await visit.Page.Locator("main .wijk-evidence__item").CountAsync());
    }

    [Fact]
    public async Task Cases_are_chosen_and_laid_side_by_side()
    {
        await using var visit = await site.VisitAsync("/casussen/vergelijk", Visitor.OnAPhone);

        await visit.Page.GetByLabel("Casus 1").SelectOptionAsync("krachtstation");
        await visit.Page.GetByLabel("Casus 2").SelectOptionAsync("st-joseph");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Leg naast elkaar" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Krachtstation en Wijkcentrum St. Joseph");
    }
}
