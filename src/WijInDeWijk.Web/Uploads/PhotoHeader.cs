using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What a photo says of itself before anything of it is decoded: how large it is, and what that will take.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
/// <param name="DecodedBytes">Memory that decoding takes at its peak: all planes, buffers and the picture itself.</param>
internal sealed record PhotoHeader(int Width, int Height, long DecodedBytes)
{
    /// <summary>Decoded pixels as they are kept: 8 bits a channel, four channels at most.</summary>
    public const int BytesPerPixel = 4;

    private const long SmallBytes = 60_000_000;
    private const int PngHeader = 29;
    private const int WebPHeader = 30;
    private const int MaxFrames = 1_000;

    // Measured: a copy is made where some of a picture can be seen through.
    private const int PngBytesPerPixel = 5;
    private const int PngAlphaBytesPerPixel = 7;

    // Behind the pixels themselves libwebp keeps its own.
    private const int WebPBytesPerPixel = 7;

    // Planes, then their conversion, then the picture.
    private const int HeicBytesPerPixel = 7;

    public long Pixels => (long)Width * Height;

    /// <summary>A photo as a telephone makes them, and smaller.</summary>
    public bool IsSmall => DecodedBytes <= SmallBytes;

    /// <returns>Null for what is no photo of its kind.</returns>
    public static async Task<PhotoHeader?> ReadAsync(Stream source, FileKind kind, CancellationToken cancellationToken)
    {
        source.Position = 0;
        return kind switch
        {
            FileKind.Png => OfPng(await StartAsync(source, PngHeader, cancellationToken)),
            FileKind.WebP => await OfWebPAsync(source, cancellationToken),
            FileKind.Heic => (await HeicSize.ReadAsync(source, cancellationToken)) is var (width, height) ? Of(width, height, HeicBytesPerPixel) : null,
            FileKind.Jpeg => (await JpegFrame.ReadAsync(source, cancellationToken))?.ToHeader(),
            _ => null,
        };
    }

    private static PhotoHeader? Of(int width, int height, double bytesPerPixel) =>
        width > 0 && height > 0 ? new PhotoHeader(width, height, (long)((double)width * height * bytesPerPixel)) : null;

    private static async Task<byte[]> StartAsync(Stream source, int length, CancellationToken cancellationToken)
    {
        var start = new byte[length];
        var read = await source.ReadAtLeastAsync(start, length, throwOnEndOfStream: false, cancellationToken);
        return start[..read];
    }

    private static async Task<PhotoHeader?> OfWebPAsync(Stream source, CancellationToken cancellationToken)
    {
        var start = await StartAsync(source, WebPHeader, cancellationToken);
        var frames = await WebPFrames.CountAsync(source, MaxFrames, cancellationToken);
        return OfWebP(start, frames);
    }

    /// <summary>An interlaced picture is kept once more as it is read.</summary>
    private static PhotoHeader? OfPng(ReadOnlySpan<byte> start)
    {
        if (start.Length < PngHeader || !start[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var channels = start[25] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var interlaced = start[28] == 0 ? 0 : Math.Max(1, start[24] / 8) * channels;
        return Of(BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]), (start[25] >= 4 ? PngAlphaBytesPerPixel : PngBytesPerPixel) + interlaced);
    }

    /// <summary>Its first part is a lossy frame, a lossless one, or the size of the canvas of all that follow, which are all kept.</summary>
    private static PhotoHeader? OfWebP(ReadOnlySpan<byte> start, int frames)
    {
        if (start.Length < WebPHeader)
        {
            return null;
        }

        if (start[12..16].SequenceEqual("VP8X"u8))
        {
            return Of(1 + ReadThree(start[24..]), 1 + ReadThree(start[27..]), WebPBytesPerPixel + (BytesPerPixel * (frames - 1)));
        }

        if (start[12..16].SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(start[21..]);
            return Of(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF), WebPBytesPerPixel);
        }

        return start[12..16].SequenceEqual("VP8 "u8)
            ? Of(BinaryPrimitives.ReadUInt16LittleEndian(start[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(start[28..]) & 0x3FFF, WebPBytesPerPixel)
            : null;
    }

    private static int ReadThree(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
