using ImageMagick;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>A photo is kept as its pixels, upright and of a sensible size, and tells nothing else.</summary>
public sealed class UploadedPhotoTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<MagickFormat, string> Formats => new()
    {
        { MagickFormat.Jpeg, "image/jpeg" },
        { MagickFormat.Png, "image/png" },
        { MagickFormat.WebP, "image/webp" },
    };

    private UploadedFiles Files => site.Services.GetRequiredService<UploadedFiles>();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Place_time_camera_and_comments_are_gone(MagickFormat format, string mediaType)
    {
        var original = SampleFiles.Photo(format, change: SampleFiles.AddTraces);
        Assert.NotNull(new MagickImage(original).GetExifProfile()?.GetValue(ExifTag.GPSLatitude));

        var (file, stored) = await StoreAsync(original, "Onze tuin.JPG");

        Assert.Equal(mediaType, file.MediaType);
        using var image = new MagickImage(stored);
        Assert.Empty(image.ProfileNames);
        Assert.Null(image.Comment);
        Assert.DoesNotContain(SampleFiles.Secret, System.Text.Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("2026", System.Text.Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        ShouldBeBlueThenRed(image);
    }

    [Fact]
    public async Task A_photo_that_was_taken_sideways_is_stored_upright()
    {
        var (file, stored) = await StoreAsync(SampleFiles.Photo(MagickFormat.Jpeg, 64, 40, SampleFiles.TurnClockwiseWhenShown));

        Assert.Equal((40, 64), (file.Width, file.Height));
        using var image = new MagickImage(stored);
        Assert.Equal(Orientation.Undefined, image.Orientation);
        ShouldBe("blue", image, 20, 10);
        ShouldBe("red", image, 20, 54);
    }

    [Theory]
    [InlineData(6000u, 3000u, 2400, 1200)]
    [InlineData(1000u, 4000u, 600, 2400)]
    [InlineData(2400u, 100u, 2400, 100)]
    [InlineData(10u, 20u, 10, 20)]
    public async Task A_large_photo_becomes_smaller_and_a_small_one_stays(uint width, uint height, int expectedWidth, int expectedHeight)
    {
        var (file, stored) = await StoreAsync(SampleFiles.Photo(MagickFormat.Jpeg, width, height));

        Assert.Equal((expectedWidth, expectedHeight), (file.Width, file.Height));
        Assert.Equal(stored.Length, file.Bytes);
        using var image = new MagickImage(stored);
        Assert.Equal(((uint)expectedWidth, (uint)expectedHeight), (image.Width, image.Height));
    }

    [Fact]
    public async Task A_HEIC_photo_becomes_a_JPEG()
    {
        var (file, stored) = await StoreAsync(SampleFiles.Heic, "IMG_0001.HEIC");

        Assert.Equal(("image/jpeg", "IMG_0001.jpg", 64, 40), (file.MediaType, file.Name, file.Width, file.Height));
        using var image = new MagickImage(stored);
        Assert.Equal(MagickFormat.Jpeg, image.Format);
        ShouldBeBlueThenRed(image);
    }

    [Fact]
    public async Task The_colours_of_a_photo_with_a_profile_of_its_own_are_kept()
    {
        var original = SampleFiles.Photo(MagickFormat.Jpeg, change: image =>
        {
            image.SetProfile(ColorProfiles.SRGB);
            image.TransformColorSpace(ColorProfiles.AdobeRGB1998);
        });

        var (_, stored) = await StoreAsync(original);

        using var image = new MagickImage(stored);
        Assert.Null(image.GetColorProfile());
        ShouldBeBlueThenRed(image);
    }

    [Fact]
    public async Task What_was_pasted_behind_a_photo_is_gone()
    {
        byte[] polyglot = [.. SampleFiles.Photo(MagickFormat.Jpeg), .. "<script>alert(1)</script>"u8, .. SampleFiles.Word()];

        var (_, stored) = await StoreAsync(polyglot);

        Assert.True(stored.AsSpan().IndexOf("<script>"u8) < 0);
        Assert.True(stored.AsSpan().IndexOf("word/document.xml"u8) < 0);
    }

    [Fact]
    public async Task A_picture_that_would_swell_is_refused_before_it_is_decoded()
    {
        var bomb = SampleFiles.PngBomb(20_000);
        Assert.InRange(bomb.Length, 1, 200_000);

        await ShouldRefuseAsync(bomb, UploadRefusal.TooManyPixels, "Deze foto is te groot");
    }

    [Fact]
    public async Task A_picture_with_sides_beyond_reason_is_refused()
    {
        var photo = SampleFiles.Photo(MagickFormat.Jpeg);
        var frame = photo.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        photo.AsSpan(frame + 5, 4).Fill(0xE0);

        await ShouldRefuseAsync(photo, UploadRefusal.TooManyPixels, "Deze foto is te groot");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Half_a_photo_is_refused(MagickFormat format, string mediaType)
    {
        Assert.NotNull(mediaType);
        var photo = SampleFiles.Photo(format, 400, 300, image => image.AddNoise(NoiseType.Random));

        await ShouldRefuseAsync(photo[..(photo.Length / 2)], UploadRefusal.Damaged, "Dit bestand kunnen wij niet openen");
    }

    [Fact]
    public async Task Half_a_HEIC_photo_is_refused() =>
        await ShouldRefuseAsync(SampleFiles.Heic[..400], UploadRefusal.Damaged, "Dit bestand kunnen wij niet openen");

    [Fact]
    public async Task Photos_that_come_at_the_same_time_are_all_stored()
    {
        var photo = SampleFiles.Photo(MagickFormat.Jpeg, 1200, 900);

        var stored = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => StoreAsync(photo)));

        Assert.Equal(12, stored.Select(item => item.File.Id).Distinct().Count());
    }

    private static void ShouldBeBlueThenRed(MagickImage image)
    {
        ShouldBe("blue", image, 5, 5);
        ShouldBe("red", image, (int)image.Width - 5, 5);
    }

    private static void ShouldBe(string colour, MagickImage image, int x, int y)
    {
        using var pixels = image.GetPixels();
        var found = pixels.GetPixel(x, y).ToColor()!;
        Assert.Equal(colour, (found.R > 200 && found.B < 60, found.B > 200 && found.R < 60) switch { (true, _) => "red", (_, true) => "blue", _ => found.ToString() });
    }

    private async Task<(StoredFile File, byte[] Content)> StoreAsync(byte[] content, string name = "foto.jpg")
    {
        using var stream = new MemoryStream(content);
        var result = await Files.StoreAsync(stream, name, TestContext.Current.CancellationToken);
        Assert.True(result.IsStored, result.Message);
        await using var stored = Files.OpenRead(result.File.Id)!;
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return (result.File, copy.ToArray());
    }

    private async Task ShouldRefuseAsync(byte[] content, UploadRefusal refusal, string words)
    {
        using var stream = new MemoryStream(content);
        var result = await Files.StoreAsync(stream, "foto.jpg", TestContext.Current.CancellationToken);

        Assert.False(result.IsStored);
        Assert.Equal(refusal, result.Refusal);
        Assert.StartsWith(words, result.Message, StringComparison.Ordinal);
    }
}
