using System.Buffers.Binary;
using ImageMagick;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>Only what a file is by its content counts; a refusal says what helps, and leaves nothing behind.</summary>
public sealed class UploadedFileTests : IClassFixture<Site>
{
    private readonly Site _site;

    public UploadedFileTests(Site site)
    {
        _site = site;
        _ = site.Services; // started before a test takes its folder away: without one it refuses to
        foreach (var file in Directory.CreateDirectory(site.UploadsFolder).EnumerateFiles())
        {
            file.Delete();
        }
    }

    private UploadedFiles Files => _site.Services.GetRequiredService<UploadedFiles>();

    public static TheoryData<string, byte[], UploadRefusal> Refused => new()
    {
        { "leeg.pdf", [], UploadRefusal.Empty },
        { "foto.jpg", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[500]], UploadRefusal.UnknownKind },
        { "foto.jpg", [.. "GIF89a"u8, .. new byte[50]], UploadRefusal.UnknownKind },
        { "foto.svg", [.. "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8], UploadRefusal.UnknownKind },
        { "verslag.pdf", [.. "<html>%PDF-1.4 %%EOF"u8], UploadRefusal.UnknownKind },
        { "foto.jpg", [.. "push graphic-context image over 0,0 0,0 'https://example.com'"u8], UploadRefusal.UnknownKind },
        { "foto.jpg", [0xFF, 0xD8, 0xFF], UploadRefusal.Damaged },
        { "foto.webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8], UploadRefusal.Damaged },
        { "verslag.pdf", [.. "%PDF-1.4 en dan houdt het op"u8], UploadRefusal.Damaged },
        { "verslag.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Word()], UploadRefusal.Damaged },
        { "verslag.pdf", SampleFiles.Pdf("trailer<</Encrypt 5 0 R>>"), UploadRefusal.HasPassword },
        { "verslag.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], UploadRefusal.OldOffice },
        { "verslag.docx", SampleFiles.Word("document.macroEnabled.main+xml"), UploadRefusal.HasMacros },
        { "verslag.docx", SampleFiles.Word(parts: ("word/vbaProject.bin", [1, 2, 3])), UploadRefusal.HasMacros },
        { "verslag.docx", SampleFiles.Word(parts: ("word/activeX/activeX1.bin", [1, 2, 3])), UploadRefusal.HasMacros },
        { "cijfers.docx", SampleFiles.Word("spreadsheet"), UploadRefusal.NoWordDocument },
        { "verslag.docx", SampleFiles.Word()[..^40], UploadRefusal.Damaged },
        { "bom.docx", SampleFiles.Word(parts: ("word/media/leeg.bmp", new byte[160_000_000])), UploadRefusal.TooMuchInside },
        { "bom.docx", SampleFiles.Word(parts: [.. Enumerable.Range(0, 3_000).Select(number => ($"word/{number}", Array.Empty<byte>()))]), UploadRefusal.TooMuchInside },
        { "groot.pdf", new byte[16_000_000], UploadRefusal.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_cannot_be_used_is_refused_with_help_and_leaves_nothing_behind(string name, byte[] content, UploadRefusal refusal)
    {
        var result = await StoreAsync(content, name);

        Assert.Equal(refusal, result.Refusal);
        Assert.Matches("(Kies|Bewaar|Haal|Maak|Probeer)", result.Message!);
        Assert.Empty(Directory.EnumerateFiles(_site.UploadsFolder));
    }

    [Fact]
    public async Task A_zip_file_that_lies_about_its_size_is_refused()
    {
        var bomb = SampleFiles.Word(parts: ("word/media/leeg.bmp", new byte[2_000_000]));
        var entry = bomb.AsSpan().LastIndexOf("PK\x01\x02"u8);
        Assert.Equal(2_000_000, BinaryPrimitives.ReadInt32LittleEndian(bomb.AsSpan(entry + 24)));
        BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(entry + 24), 10);

        Assert.Equal(UploadRefusal.Damaged, (await StoreAsync(bomb, "bom.docx")).Refusal);
    }

    [Theory]
    [InlineData("verslag.pdf", "application/pdf")]
    [InlineData("verslag.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task A_document_is_stored_as_it_is(string name, string mediaType)
    {
        var content = name.EndsWith("pdf", StringComparison.Ordinal) ? SampleFiles.Pdf() : SampleFiles.Word();

        var result = await StoreAsync(content, name);

        Assert.True(result.IsStored, result.Message);
        Assert.Equal((mediaType, content.Length, null, name), (result.File.MediaType, result.File.Bytes, result.File.Width, result.File.Name));
        Assert.Equal(content, await ReadAsync(result.File.Id));
    }

    [Theory]
    [InlineData("foto.jpg", "foto.pdf")]
    [InlineData("C:\\Users\\Jan\\Verslag buurt.PDF", "Verslag buurt.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("verslag\u202Efdp.exe", "verslag fdp.pdf")]
    [InlineData("een\r\nSet-Cookie: a=b.pdf", "een Set-Cookie a=b.pdf")]
    [InlineData("\"><script>.pdf", "\" script.pdf")]
    [InlineData("...", "bestand.pdf")]
    [InlineData("", "bestand.pdf")]
    [InlineData(null, "bestand.pdf")]
    [InlineData("Café ’t Hoekje 🌻.pdf", "Café ’t Hoekje 🌻.pdf")]
    public async Task The_name_is_made_safe_and_takes_the_extension_of_what_the_file_is(string? original, string expected) =>
        Assert.Equal(expected, (await StoreAsync(SampleFiles.Pdf(), original)).File!.Name);

    [Fact]
    public async Task A_very_long_name_is_cut() =>
        Assert.Equal(84, (await StoreAsync(SampleFiles.Pdf(), new string('a', 5_000) + ".pdf")).File!.Name.Length);

    [Fact]
    public async Task A_file_can_be_deleted_once()
    {
        var id = (await StoreAsync(SampleFiles.Pdf(), "a.pdf")).File!.Id;

        Assert.True(Files.Delete(id));
        Assert.False(Files.Delete(id));
        Assert.Null(Files.OpenRead(id));
        Assert.Empty(Directory.EnumerateFiles(_site.UploadsFolder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../store.db")]
    [InlineData("/etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void What_is_no_id_of_a_file_opens_and_deletes_nothing(string id)
    {
        Assert.Null(Files.OpenRead(id));
        Assert.False(Files.Delete(id));
    }

    [Fact]
    public async Task What_was_never_finished_goes_when_it_is_old_enough_and_nothing_else_does()
    {
        var kept = (await StoreAsync(SampleFiles.Pdf(), "a.pdf")).File!.Id;
        string[] others = ["half.deel", "foto.jpg", $"{kept}.bak"];
        foreach (var name in (string[])[.. others, $"{new string('a', 32)}.deel"])
        {
            await File.WriteAllTextAsync(Path.Combine(_site.UploadsFolder, name), "x", TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Files.DeleteUnfinished(DateTimeOffset.UtcNow.AddHours(-1)));
        Assert.Equal(1, Files.DeleteUnfinished(DateTimeOffset.UtcNow.AddHours(1)));
        Assert.Equal([kept], Files.Names());
        Assert.Equivalent((string[])[.. others, kept], Directory.EnumerateFiles(_site.UploadsFolder).Select(Path.GetFileName), strict: true);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_an_answer_and_no_crash()
    {
        Directory.Delete(_site.UploadsFolder);
        await File.WriteAllTextAsync(_site.UploadsFolder, "Geen map.", TestContext.Current.CancellationToken);

        var result = await StoreAsync(SampleFiles.Pdf(), "a.pdf");

        File.Delete(_site.UploadsFolder);
        Assert.Equal(UploadRefusal.NotSaved, result.Refusal);
        Assert.Contains("Probeer het over een paar minuten opnieuw", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_who_leaves_halfway_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Files.StoreAsync(new MemoryStream(SampleFiles.Photo(MagickFormat.Jpeg)), "a.jpg", stop.Token));

        Assert.Empty(Directory.EnumerateFiles(_site.UploadsFolder));
    }

    private async Task<UploadResult> StoreAsync(byte[] content, string? name)
    {
        using var stream = new MemoryStream(content);
        return await Files.StoreAsync(stream, name, TestContext.Current.CancellationToken);
    }

    private async Task<byte[]> ReadAsync(string id)
    {
        await using var stored = Files.OpenRead(id)!;
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
