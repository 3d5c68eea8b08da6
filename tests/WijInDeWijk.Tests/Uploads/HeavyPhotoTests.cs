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
    [InlineData(6_000, 5_300, 2, false, null)]
    [InlineData(6_000, 5_400, 2, false, UploadRefusal.TooHeavy)]
    [InlineData(5_000, 4_700, 6, false, UploadRefusal.TooHeavy)]
    [InlineData(4_000, 3_900, 6, true, UploadRefusal.TooHeavy)]
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
