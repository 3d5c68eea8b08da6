using System.IO.Compression;
using System.Text;
using ImageMagick;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>A file is what its format says it is: what its readers open is taken, whatever program made it.</summary>
public sealed class RecognisedFileTests(Site site) : IClassFixture<Site>
{
    private const string Word = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string StrictWord = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string WithMacros = "application/vnd.ms-word.document.macroEnabled.main+xml";

    [Theory]
    [InlineData("word/document2.xml", "word/document2.xml", Word)]
    [InlineData("word/document2.xml", "/word/document2.xml", Word)]
    [InlineData("tekst/hoofd deel.xml", "tekst/hoofd%20deel.xml", Word)]
    [InlineData("Word/Document.xml", "word/document.xml", Word)]
    [InlineData("document.xml", "./document.xml", StrictWord)]
    [InlineData("word\\document.xml", "word/document.xml", Word)]
    public async Task A_Word_document_is_known_by_its_relations_and_not_by_the_name_of_a_part(string part, string target, string relation)
    {
        var result = await StoreAsync(Package(relation, target, ($"<Override PartName=\"/{part.Replace('\\', '/')}\" ContentType=\"{Main}\"/>"), (part, "<document/>")), "verslag.docx");

        Assert.True(result.IsStored, result.Message);
        Assert.EndsWith(".docx", result.File.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_document_may_give_the_kind_of_its_part_by_its_extension() =>
        Assert.True((await StoreAsync(Package(Word, "deel.hoofd", $"<Default Extension=\"HOOFD\" ContentType=\"{Main}\"/>", ("deel.hoofd", "<document/>")), "verslag.docx")).IsStored);

    [Fact]
    public async Task A_Word_document_whose_list_of_kinds_names_macros_that_are_not_there_is_taken() =>
        Assert.True((await StoreAsync(
            Package(Word, "word/document.xml", $"<Default Extension=\"docm\" ContentType=\"{WithMacros}\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Main}\"/>", ("word/document.xml", "<document/>")),
            "verslag.docx")).IsStored);

    [Fact]
    public async Task Macros_are_found_under_any_name()
    {
        var byType = Package(
            Word, "word/document.xml", $"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}\"/><Override PartName=\"/word/gewoon.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>",
            ("word/document.xml", "<document/>"), ("word/gewoon.bin", "x"));
        var asMain = Package(Word, "word/document2.xml", $"<Override PartName=\"/word/document2.xml\" ContentType=\"{WithMacros}\"/>", ("word/document2.xml", "<document/>"));

        Assert.Equal(UploadRefusal.HasMacros, (await StoreAsync(byType, "verslag.docx")).Refusal);
        Assert.Equal(UploadRefusal.HasMacros, (await StoreAsync(asMain, "verslag.docm")).Refusal);
    }

    [Theory]
    [InlineData("word/document.xml", Word, "application/xml")]
    [InlineData("xl/workbook.xml", Word, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")]
    [InlineData("word/document.xml", "http://example.org/iets-anders", Main)]
    [InlineData("word/weg.xml", Word, Main)]
    public async Task A_zip_file_that_has_no_main_part_of_Word_is_none(string target, string relation, string type) =>
        Assert.Equal(
            UploadRefusal.NoWordDocument,
            (await StoreAsync(Package(relation, target, $"<Override PartName=\"/{target}\" ContentType=\"{type}\"/>", ("word/document.xml", "<document/>"), ("xl/workbook.xml", "<x/>")), "verslag.docx")).Refusal);

    [Fact]
    public async Task A_text_of_LibreOffice_is_refused_by_its_name()
    {
        var result = await StoreAsync(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "verslag.odt");

        Assert.False(result.IsStored);
        Assert.Contains(".odt", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r2-owner.pdf")]
    [InlineData("r3-owner.pdf")]
    [InlineData("r4-owner.pdf")]
    [InlineData("r4c-owner.pdf")]
    [InlineData("r5-owner.pdf")]
    [InlineData("r6-owner.pdf")]
    [InlineData("os-owner.pdf")]
    public async Task A_PDF_that_opens_without_a_password_is_taken_also_when_its_owner_restricted_it(string name) =>
        Assert.True((await StoreAsync(SampleFiles.SecuredPdf(name), name)).IsStored);

    [Theory]
    [InlineData("r3-user.pdf")]
    [InlineData("r4-user.pdf")]
    [InlineData("r6-user.pdf")]
    public async Task A_PDF_that_asks_for_a_password_is_refused(string name) =>
        Assert.Equal(UploadRefusal.HasPassword, (await StoreAsync(SampleFiles.SecuredPdf(name), name)).Refusal);

    [Theory]
    [InlineData("5 0 obj<</Length 40>>stream\ntrailer<</Encrypt 5 0 R/Root 1 0 R>> uitleg\nendstream endobj")]
    [InlineData("5 0 obj<</Title(Over /Encrypt 6 0 R in een PDF)>>endobj")]
    [InlineData("5 0 obj<</EncryptMetadata true>>endobj")]
    public async Task A_PDF_that_only_speaks_of_encryption_is_taken(string inside) => Assert.True((await StoreAsync(SampleFiles.Pdf(inside), "uitleg.pdf")).IsStored);

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("\r\n\r\n", "")]
    [InlineData("Content-Type: application/pdf\r\n\r\n", "")]
    [InlineData("", "\r\n\r\n")]
    [InlineData("", "-- verzonden met mijn telefoon --")]
    public async Task What_stands_before_or_behind_a_PDF_and_bothers_no_reader_bothers_nobody(string before, string behind)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(before), .. SampleFiles.Pdf(), .. Encoding.UTF8.GetBytes(behind)];

        var result = await StoreAsync(content, "verslag.pdf");

        Assert.True(result.IsStored, result.Message);
        Assert.Equal(content.Length, result.File.Bytes);
    }

    [Fact]
    public async Task A_PDF_that_a_scanner_filled_up_is_taken()
    {
        Assert.True((await StoreAsync([.. SampleFiles.Pdf(), .. new byte[5_000]], "scan.pdf")).IsStored);
        Assert.True((await StoreAsync([.. new byte[900], .. SampleFiles.Pdf()], "scan.pdf")).IsStored);
    }

    [Fact]
    public async Task A_PDF_with_a_zip_file_among_its_attachments_is_taken() =>
        Assert.True((await StoreAsync(SampleFiles.Pdf($"5 0 obj<</Length 900>>stream\n{Encoding.Latin1.GetString(SampleFiles.Word())}\nendstream endobj"), "verslag.pdf")).IsStored);

    [Theory]
    [InlineData("<html><script>alert(1)</script>", UploadRefusal.UnknownKind)]
    [InlineData("MZ", UploadRefusal.UnknownKind)]
    [InlineData("GIF89a", UploadRefusal.UnknownKind)]
    public async Task A_file_that_is_something_else_first_is_no_PDF(string before, UploadRefusal refusal) =>
        Assert.Equal(refusal, (await StoreAsync([.. Encoding.ASCII.GetBytes(before), .. SampleFiles.Pdf()], "verslag.pdf")).Refusal);

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    public async Task What_stands_behind_a_photo_is_left_out_of_it(MagickFormat format)
    {
        var photo = SampleFiles.Photo(format);

        var result = await StoreAsync([.. photo, .. new byte[3_000], .. Encoding.ASCII.GetBytes(SampleFiles.Secret)], "foto.jpg");

        Assert.True(result.IsStored, result.Message);
        await using var stored = Files.OpenRead(result.File.Id)!;
        using var reader = new StreamReader(stored, Encoding.Latin1);
        Assert.DoesNotContain(SampleFiles.Secret, await reader.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_HEIC_photo_is_known_by_any_of_the_kinds_it_names()
    {
        var photo = SampleFiles.Heic;
        Encoding.ASCII.GetBytes("zzzz").CopyTo(photo, 8);

        Assert.True((await StoreAsync(photo, "IMG_1.HEIC")).IsStored);
    }

    [Theory]
    [InlineData("""AC\DC in de buurt.pdf""", """AC\DC in de buurt.pdf""")]
    [InlineData("""Verslag "De Pompoen".pdf""", """Verslag "De Pompoen".pdf""")]
    [InlineData("""Verslag \"De Pompoen\".pdf""", """Verslag "De Pompoen".pdf""")]
    [InlineData("""Verslag %22De Pompoen%22.pdf""", """Verslag "De Pompoen".pdf""")]
    [InlineData("""deel 1\\2.pdf""", """deel 1\2.pdf""")]
    [InlineData("""C:\Users\Jan\Verslag buurt.PDF""", "Verslag buurt.pdf")]
    [InlineData("""C:\\Users\\Jan\\Verslag buurt.PDF""", "Verslag buurt.pdf")]
    [InlineData("""\\server\map\Verslag buurt.PDF""", "Verslag buurt.pdf")]
    [InlineData("Notulen 24.11.2026", "Notulen 24.11.2026.pdf")]
    [InlineData("Brief aan mr. J. de Vries", "Brief aan mr. J. de Vries.pdf")]
    [InlineData("Anna's plan 100% klaar.pdf", "Anna's plan 100% klaar.pdf")]
    public async Task A_name_comes_back_whole(string original, string expected) => Assert.Equal(expected, (await StoreAsync(SampleFiles.Pdf(), original)).File!.Name);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private UploadedFiles Files => site.Services.GetRequiredService<UploadedFiles>();

    private async Task<UploadResult> StoreAsync(byte[] content, string? name)
    {
        using var stream = new MemoryStream(content);
        return await Files.StoreAsync(stream, name, Stop);
    }

    private static byte[] Package(string relation, string target, string types, params (string Name, string Content)[] parts) => Zip(
    [
        ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{types}</Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relation}\" Target=\"{target}\"/></Relationships>"),
        .. parts,
    ]);

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
