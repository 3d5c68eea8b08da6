using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// The size of the largest picture in a HEIC file, from the properties in its <c>meta</c> box (ISO/IEC 23008-12): a photo of a telephone is a
/// grid of tiles with a size of its own.
/// </summary>
internal static class HeicSize
{
    private const int BoxHeader = 8;
    private const int MaxMeta = 1_000_000;
    private const int MaxBoxes = 1_000;

    /// <returns>Null where it names none.</returns>
    public static async Task<(int Width, int Height)?> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var header = new byte[BoxHeader];
        for (var box = 0; box < MaxBoxes && source.Length - source.Position >= BoxHeader; box++)
        {
            await source.ReadExactlyAsync(header, cancellationToken);
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(header) - BoxHeader;
            if (header.AsSpan(4).SequenceEqual("meta"u8))
            {
                var meta = new byte[Math.Clamp(length < 0 ? MaxMeta : length, 0, Math.Min(MaxMeta, source.Length - source.Position))];
                await source.ReadExactlyAsync(meta, cancellationToken);
                return LargestIn(meta);
            }

            if (length < 0 || length > source.Length - source.Position)
            {
                return null; // up to the end of the file, or past it
            }

            source.Position += length;
        }

        return null;
    }

    private static (int Width, int Height)? LargestIn(ReadOnlySpan<byte> meta)
    {
        (int Width, int Height)? largest = null;
        while (meta.IndexOf("ispe"u8) is >= 0 and var place && meta.Length >= place + 16)
        {
            var size = (Width: BinaryPrimitives.ReadInt32BigEndian(meta[(place + 8)..]), Height: BinaryPrimitives.ReadInt32BigEndian(meta[(place + 12)..]));
            if (largest is not { } known || (long)size.Width * size.Height > (long)known.Width * known.Height)
            {
                largest = size;
            }

            meta = meta[(place + 16)..];
        }

        return largest;
    }
}
