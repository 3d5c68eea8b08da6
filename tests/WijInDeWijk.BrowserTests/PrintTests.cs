using System.Text;
using System.Text.RegularExpressions;
using WijInDeWijk.BrowserTests.Support;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>A page on paper, to take to a meeting.</summary>
public sealed partial class PrintTests(BrowserSite site)
{
    [Theory]
    [InlineData(Templates.Case)]
    [InlineData(Templates.Lesson)]
    [InlineData(Templates.Comparison)]
    [InlineData(Templates.Dossier)]
    [InlineData(Templates.WorkSheet)]
    public async Task A_case_or_lesson_prints_on_a_few_sheets_of_A4_with_its_address_and_without_the_menus(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var title = await visit.Page.Locator("h1").InnerTextAsync();
        var menus = await visit.Page.Locator("nav:not([aria-label='Kruimelpad'])").AllInnerTextsAsync();

        var paper = await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.InRange(SheetOfPaper().Count(Encoding.Latin1.GetString(paper)), 2, 16);
        Assert.SkipWhen(Programs.Find("pdftotext") is null, "No pdftotext on this machine: install the package 'poppler-utils'.");
        var words = await WordsAsync(paper);
        Assert.Contains(Pages.Fold(title), words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(new Uri(visit.Page.Url).AbsolutePath, words.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Naar de inhoud", words, StringComparison.Ordinal);
        Assert.All(menus, menu => Assert.DoesNotContain(Pages.Fold(menu), words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Paper_has_no_menu_no_skip_link_and_nothing_to_press_or_fill(string address)
    {
        var faults = (await site.InspectAsync(address)).OnPaper;

        // Somebody who prints a form wants to see what is in it.
        Faults.ShouldBeNone(Templates.Forms.Contains(address) ? [.. faults.Where(fault => fault.Contains("wijk-header", StringComparison.Ordinal))] : faults);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex SheetOfPaper();

    private static async Task<string> WordsAsync(byte[] paper)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, paper, TestContext.Current.CancellationToken);
            return Pages.Fold((await Programs.RunAsync("pdftotext", ["-enc", "UTF-8", file, "-"])).Output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
