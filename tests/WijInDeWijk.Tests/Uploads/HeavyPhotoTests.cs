using ImageMagick;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>What a photo will take is read from its header, before any of it is decoded; and no decoder is waited for without end.</summary>
public sealed class HeavyPhotoTests(Site site) : IClassFixture<Site>
{
    private UploadedFiles Files => site.Services.GetRequiredService<UploadedFiles>();

    [Theory]
    [InlineData(6_000, 6_000, 2, false, null)]
    [InlineData(6_000, 6_100, 2, false, UploadRefusal.TooHeavy)]
    [InlineData(5_200, 5_000, 6, false, UploadRefusal.TooHeavy)]
    [InlineData(4_100, 4_100, 6, true, UploadRefusal.TooHeavy)]
    [InlineData(8_100, 8_000, 2, false, UploadRefusal.TooManyPixels)]
    public async Task A_PNG_is_weighed_by_its_size_its_channels_and_its_order(int width, int height, byte colours, bool isInterlaced, UploadRefusal? expected)
    {
        // The header alone: what passes it is found to be damaged.
        var refusal = (await StoreAsync(SampleFiles.PngHeader(width, height, colours, isInterlaced))).Refusal;

        Assert.Equal(expected ?? UploadRefusal.Damaged, refusal);
    }

    [Theory]
    [InlineData(3_000, 2_000, 10, null)]
    [InlineData(7_000, 7_000, 1, UploadRefusal.TooHeavy)]
    [InlineData(4_000, 3_000, 60, UploadRefusal.TooHeavy)]
    public async Task A_progressive_JPEG_is_weighed_by_what_it_keeps_and_by_its_scans(int width, int height, int scans, UploadRefusal? expected) =>
        Assert.Equal(expected ?? UploadRefusal.Damaged, (await StoreAsync(SampleFiles.ProgressiveJpegHeader(width, height, scans))).Refusal);

    [Fact]
    public async Task A_large_JPEG_that_is_not_progressive_is_made_smaller_while_it_is_read() =>
        Assert.True((await StoreAsync(SampleFiles.Photo(MagickFormat.Jpeg, 6_000, 4_000))).IsStored);

    [Fact]
    public async Task A_WebP_that_unpacks_to_too_much_is_refused() =>
        Assert.Equal(UploadRefusal.TooHeavy, (await StoreAsync([.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x40, 0x1F, 0, 0x40, 0x1A, 0])).Refusal);

    [Theory]
    [InlineData(3, true)]
    [InlineData(60, false)]
    public async Task An_animation_is_weighed_by_all_its_pictures_and_its_first_one_stays(int pictures, bool isTaken)
    {
        using var animation = new MagickImageCollection();
        for (var number = 0; number < pictures; number++)
        {
            animation.Add(new MagickImage(number % 2 == 0 ? MagickColors.Red : MagickColors.Blue, 1_000, 1_000) { AnimationDelay = 10 });
        }

        var result = await StoreAsync(animation.ToByteArray(MagickFormat.WebP));

        Assert.Equal(isTaken ? null : UploadRefusal.TooHeavy, result.Refusal);
    }

    [Theory]
    [InlineData(5_712, 4_284, UploadRefusal.Damaged)]
    [InlineData(8_064, 6_048, UploadRefusal.TooHeavy)]
    [InlineData(16_320, 12_240, UploadRefusal.TooManyPixels)]
    public async Task A_HEIC_is_weighed_by_the_largest_picture_that_it_names(int width, int height, UploadRefusal expected) =>
        Assert.Equal(expected, (await StoreAsync(SampleFiles.HeicHeader(width, height))).Refusal);

    [Fact]
    public async Task A_decoder_that_takes_too_long_is_not_waited_for()
    {
        var photo = SampleFiles.Photo(MagickFormat.Png, 5_000, 4_000);
        var storing = StoreAsync(photo);
        while (!storing.IsCompleted)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }

        Assert.Equal(UploadRefusal.TooHeavy, (await storing).Refusal);
        Assert.Contains("kost te veel tijd", (await storing).Message!, StringComparison.Ordinal);
    }

    private async Task<UploadResult> StoreAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await Files.StoreAsync(stream, "foto", TestContext.Current.CancellationToken);
    }
}
