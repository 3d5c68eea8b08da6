using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Tests.Support;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace WijInDeWijk.Tests.Features;

/// <summary>A selection as one whole: a Word document, a page to print, and a work sheet.</summary>
public sealed class DossierTests(Site site) : IClassFixture<Site>
{
    private const string Query = "?les=1&les=5&casus=krachtstation&casus=st-joseph&cijfer=nieuwe-buren/inwoners";

    private static readonly SourceLibrary Seeds = SourceFolder.Read(Repository.Seeds);

    private readonly HttpClient _client = site.CreateClient();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_word_document_is_valid()
    {
        using var word = await OpenAsync(Query);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, Stop).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task It_has_real_headings_and_a_table_of_contents_that_leads_to_them()
    {
        using var word = await OpenAsync(Query);
        var body = word.MainDocumentPart!.Document!.Body!;

        var headings = body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(paragraph => paragraph.InnerText);
        Assert.Equal(["Les 1: Zonder ontmoetingsplaatsen gaat het niet", "Les 5: Kinderen en opa's en oma's verbinden", "Krachtstation", "Wijkcentrum St. Joseph", "Kerncijfers"], headings);
        var contents = body.Elements<SdtBlock>().Single();
        Assert.Contains(@"TOC \o", contents.Descendants<FieldCode>().Single().Text, StringComparison.Ordinal);
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value).ToHashSet();
        Assert.All(contents.Descendants<Hyperlink>(), link => Assert.Contains(link.Anchor!.Value, bookmarks));
    }

    [Fact]
    public async Task Its_tables_hold_every_key_figure_and_every_piece_of_evidence()
    {
        using var word = await OpenAsync(Query);
        var cells = word.MainDocumentPart!.Document!.Body!.Descendants<TableCell>().Select(cell => cell.InnerText).ToHashSet();

        Assert.All(Seeds.OfKind<CaseDocument>().Single(study => study.Slug == "krachtstation").KeyFigures, figure => Assert.Contains(figure.Label, cells));
        Assert.All(Seeds.OfKind<LessonDocument>().Single(lesson => lesson.Number == 5).Evidence, evidence => Assert.Contains(evidence.Text, cells));
        Assert.Contains("2.495 inwoners", cells);
    }

    [Fact]
    public async Task Tables_and_pictures_say_in_words_what_they_are_and_heads_repeat()
    {
        using var word = await OpenAsync(Query);
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.All(body.Descendants<Table>(), table => Assert.False(string.IsNullOrEmpty(table.GetFirstChild<TableProperties>()!.TableDescription!.Val)));
        Assert.All(body.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        var pictures = body.Descendants<Drawing.DocProperties>().Select(picture => picture.Description!.Value!).ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, words => Assert.StartsWith("Tekening bij de casus", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_part_carries_its_citation()
    {
        using var word = await OpenAsync(Query);

        var citations = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Source").Select(paragraph => paragraph.InnerText).ToList();
        Assert.Equal(5, citations.Count);
        Assert.Contains(citations, citation => citation.StartsWith("Jansen, J. (2020). Krachtstation", StringComparison.Ordinal) && citation.EndsWith("http://localhost/casussen/krachtstation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_to_print_says_the_same()
    {
        var page = await _client.PageAsync("/mijn-selectie/dossier" + Query);

        foreach (var words in (string[])["Les 5: Kinderen en opa's en oma's verbinden", "Wijkcentrum St. Joseph", "2.495 inwoners", "Jansen, J. (2020). Krachtstation"])
        {
            page.ShouldSay(words);
        }
    }

    [Theory]
    [InlineData("/mijn-selectie/dossier")]
    [InlineData("/mijn-selectie/dossier.docx?casus=bestaat-niet")]
    [InlineData("/mijn-selectie/werkblad?les=x")]
    public async Task Nothing_chosen_leads_back_to_the_selection(string address)
    {
        var response = await _client.GetAsync(address, Stop);

        Assert.Equal("/mijn-selectie", response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("", 60)]
    [InlineData("&minuten=60", 60)]
    [InlineData("&minuten=90", 90)]
    [InlineData("&minuten=onzin", 60)]
    public async Task The_time_table_of_a_work_sheet_fills_the_meeting(string query, int minutes)
    {
        var page = await _client.PageAsync("/mijn-selectie/werkblad" + Query + query);

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => int.Parse(new string([.. cell.TextContent.Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(minutes, rows.Sum(row => row[1]));
        Assert.Equal(rows.Select((_, index) => rows.Take(index).Sum(row => row[1])), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.True(row[1] >= 5));
    }

    [Fact]
    public async Task A_work_sheet_holds_the_questions_of_its_lessons_and_room_to_write()
    {
        var page = await _client.PageAsync("/mijn-selectie/werkblad" + Query);
        var questions = Seeds.OfKind<LessonDocument>().Where(lesson => lesson.Number is 1 or 5).SelectMany(lesson => lesson.ReflectionQuestions).ToList();

        Assert.All(questions, question => page.ShouldSay(question));
        Assert.True(page.QuerySelectorAll(".wijk-sheet__room").Length > questions.Count);
    }

    private async Task<WordprocessingDocument> OpenAsync(string query)
    {
        var response = await _client.GetAsync("/mijn-selectie/dossier.docx" + query, Stop);
        Assert.Equal("dossier-wij-in-de-wijk.docx", response.Content.Headers.ContentDisposition!.FileName);
        return WordprocessingDocument.Open(await response.Content.ReadAsStreamAsync(Stop), isEditable: false);
    }
}
