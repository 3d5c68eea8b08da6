using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>The parser throws at what is nested too deep: one text of a visitor made every page that shows it a 500.</summary>
public sealed class DeeplyNestedTests
{
    public static TheoryData<string> Deep => [.. new[] { "[", "![", "*a ", "> ", "- ", "_a **b " }.Select(sign => string.Concat(Enumerable.Repeat(sign, 20_000)))];

    [Theory]
    [MemberData(nameof(Deep))]
    public void It_is_shown_as_the_words_that_it_is(string text)
    {
        Assert.NotEmpty(MarkdownText.ToHtml(text + "<b>soep", _ => null));
        Assert.DoesNotContain("<b>", MarkdownText.ToHtml(text + "<b>soep", _ => null), StringComparison.Ordinal);
        Assert.Contains("soep", MarkdownText.ToPlainText(text + "soep"), StringComparison.Ordinal);
        using var writer = new StringWriter();
        ContributorText.Render(text + "<b>soep").WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Contains("soep", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_it_is_refused_in_words()
    {
        using var seeds = new SeedFolder();
        seeds.Write(SeedFolder.ConceptFile, SampleDocuments.Concept + "\n\n" + new string('[', 390_000));

        var library = SourceFolder.Read(seeds.Path);

        Assert.Contains(library.Diagnostics, fault => fault.File == SeedFolder.ConceptFile && fault.Message.StartsWith("Deze tekst is niet te lezen", StringComparison.Ordinal));
    }
}
