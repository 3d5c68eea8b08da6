using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using MiniExcelLibs;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Features;

/// <summary>What is taken along is what the store holds, read again by another library than wrote it.</summary>
public sealed class DownloadTests(Site site) : IClassFixture<Site>
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly HttpClient _client = site.CreateClient();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_as_csv_are_those_of_the_store()
    {
        var rows = await CsvAsync(_client, "/data/kerncijfers.csv");

        await ShouldBeTheFiguresAsync(rows, row => row["waarde"] is "" ? null : decimal.Parse(row["waarde"], Dutch));
    }

    [Fact]
    public async Task The_figures_as_a_workbook_are_those_of_the_store_and_its_numbers_are_numbers()
    {
        var rows = await SheetAsync("/data/kerncijfers.xlsx", "Kerncijfers");

        Assert.IsType<double>(rows.First(row => row["casus"] as string == "krachtstation")["waarde"]);
        await ShouldBeTheFiguresAsync(
            rows.ConvertAll(row => row.ToDictionary(pair => pair.Key, pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? string.Empty)),
            row => row["waarde"] is "" ? null : decimal.Parse(row["waarde"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_csv_has_what_dutch_excel_needs()
    {
        var bytes = await _client.GetByteArrayAsync("/data/kerncijfers.csv", Stop);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.StartsWith("casus;casus_titel;", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.Contains(";64,2;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("Súdwest-Fryslân", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_as_csv_and_as_a_workbook_counts_the_passages_of_the_store()
    {
        var evidence = await site.WithStoreAsync(store => store.Evidence.Where(item => item.CaseId != null).Select(item => new { item.Lesson.Number, item.Case!.Slug, item.Stance }).ToListAsync(Stop));
        var csv = await CsvAsync(_client, "/data/matrix.csv");
        var sheet = await SheetAsync("/data/matrix.xlsx", "Matrix als lijst");

        Assert.Equal(8 * 7, csv.Count);
        foreach (var row in csv)
        {
            var passages = evidence.Where(item => item.Number.ToString(CultureInfo.InvariantCulture) == row["les"] && item.Slug == row["casus"]).ToList();
            Assert.All(Terms.All<Stance>(), stance => Assert.Equal(passages.Count(item => item.Stance == stance), int.Parse(row[stance.Code()], CultureInfo.InvariantCulture)));
        }

        Assert.Equal(csv.Select(row => row["passages"]), sheet.Select(row => Convert.ToString(row["passages"], CultureInfo.InvariantCulture)));
        Assert.Equal("ondersteunt 1, nuanceert 1", (await SheetAsync("/data/matrix.xlsx", "Matrix"))[0]["Krachtstation"]);
    }

    [Theory]
    [InlineData("/data/kerncijfers.xlsx")]
    [InlineData("/data/matrix.xlsx")]
    public async Task A_workbook_is_valid(string address)
    {
        using var book = SpreadsheetDocument.Open(await _client.GetStreamAsync(address, Stop), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book, Stop).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task The_json_holds_every_document_figure_passage_and_paragraph_of_what_the_site_knows()
    {
        using var json = JsonDocument.Parse(await _client.GetStreamAsync("/data/wij-in-de-wijk.json", Stop));
        var counts = await site.WithStoreAsync(async store => new (string Name, int Count)[]
        {
            ("casussen", await store.CaseStudies.CountAsync(Stop)), ("lessen", await store.Lessons.CountAsync(Stop)), ("begrippen", await store.Concepts.CountAsync(Stop)),
            ("kerncijfers", await store.KeyFigures.CountAsync(Stop)), ("bewijs", await store.Evidence.CountAsync(Stop)), ("literatuur", await store.Sources.CountAsync(Stop)),
            ("alineas", await store.Documents.Where(document => document.Kind != DocumentKind.SitePage).SelectMany(document => document.Sections).SelectMany(section => section.Paragraphs).CountAsync(Stop)), ("partijen", await store.Set<Party>().CountAsync(Stop)), ("verwijzingen", await store.References.CountAsync(Stop)),
        });

        Assert.All(counts, expected => Assert.Equal(expected.Count, json.RootElement.GetProperty(expected.Name).GetArrayLength()));
        var figure = json.RootElement.GetProperty("kerncijfers").EnumerateArray().Single(item => item.GetProperty("casus").GetString() == "krachtstation" && item.GetProperty("cijfer").GetString() == "niet-westerse-migratieachtergrond");
        Assert.Equal(64.2m, figure.GetProperty("waarde").GetDecimal());
        Assert.Equal(JsonValueKind.Null, figure.GetProperty("peildatum").ValueKind);
    }

    [Fact]
    public async Task The_codebook_explains_every_column_and_every_code()
    {
        var page = await _client.PageAsync("/data");
        using var json = JsonDocument.Parse(await _client.GetStreamAsync("/data/wij-in-de-wijk.json", Stop));
        var explained = page.QuerySelectorAll("th[scope=row] code").Select(code => code.TextContent).ToHashSet();

        foreach (var table in json.RootElement.EnumerateObject().Where(table => table.Value.ValueKind is JsonValueKind.Array))
        {
            Assert.NotNull(page.GetElementById($"tabel-{table.Name}"));
            Assert.All(table.Value.EnumerateArray().SelectMany(row => row.EnumerateObject()), column => Assert.Contains(column.Name, explained));
        }

        Assert.All(Terms.All<Qualifier>().Select(item => item.Code()).Concat(Terms.All<PartyKind>().Select(item => item.Code())), code => Assert.Contains(code, explained));
        Assert.All((await CsvAsync(_client, "/data/kerncijfers.csv")).Select(row => row["eenheid"]).Where(unit => unit.Length > 0).Distinct(), unit => page.ShouldSay(unit));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+31 6")]
    [InlineData("-1 op de 2")]
    [InlineData("@SUM(A1)")]
    public async Task A_text_that_looks_like_a_formula_stays_a_text(string text)
    {
        using var seeds = new SeedFolder();
        seeds.Change(SeedFolder.CaseFile, "label: Inwoners", $"label: \"{text}\"");
        await using var own = new Site { SeedsFolder = seeds.Path };

        Assert.Equal("'" + text, (await CsvAsync(own.CreateClient(), "/data/kerncijfers.csv"))[0]["label"]);
    }

    [Fact]
    public async Task A_text_with_separators_quotes_and_lines_comes_through_whole()
    {
        using var seeds = new SeedFolder();
        seeds.Change(SeedFolder.CaseFile, "label: Inwoners", "label: 'Zij; \"wij\"; en wie nog'");
        await using var own = new Site { SeedsFolder = seeds.Path };

        Assert.Equal("Zij; \"wij\"; en wie nog", (await CsvAsync(own.CreateClient(), "/data/kerncijfers.csv"))[0]["label"]);
    }

    private async Task ShouldBeTheFiguresAsync(List<Dictionary<string, string>> rows, Func<Dictionary<string, string>, decimal?> value)
    {
        var figures = await site.WithStoreAsync(store => store.KeyFigures.AsNoTracking().Include(figure => figure.Case).OrderBy(figure => figure.Case.Slug).ThenBy(figure => figure.Ordinal).ToListAsync(Stop));
        Assert.Equal(figures.Count, rows.Count);
        foreach (var (figure, row) in figures.Zip(rows))
        {
            Assert.Equal((figure.Case.Slug, figure.Anchor, figure.Label, figure.Value), (row["casus"], row["cijfer"], row["label"], value(row)));
            Assert.Equal((figure.Topic.Code(), figure.Scale.Code(), figure.Qualifier?.Code() ?? ""), (row["thema"], row["schaal"], row["kwalificatie"]));
            Assert.Equal((figure.Text ?? "", figure.Unit ?? "", figure.ReferenceDate ?? "", figure.EditorNote ?? ""), (row["tekst"], row["eenheid"], row["peildatum"], row["aantekening"]));
        }
    }

    private static async Task<List<Dictionary<string, string>>> CsvAsync(HttpClient client, string address)
    {
        using var csv = new TextFieldParser(await client.GetStreamAsync(address, Stop), Encoding.UTF8) { Delimiters = [";"], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var names = csv.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (csv.ReadFields() is { } fields)
        {
            rows.Add(names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }

    private async Task<List<IDictionary<string, object?>>> SheetAsync(string address, string sheet)
    {
        using var stream = new MemoryStream(await _client.GetByteArrayAsync(address, Stop));
        return [.. stream.Query(useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>()];
    }
}
