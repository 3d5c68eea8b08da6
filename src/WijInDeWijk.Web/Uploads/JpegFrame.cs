using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// What the markers of a JPEG say (ITU-T T.81, annex B). One that comes in several scans is decoded from coefficients that are kept whole, and
/// each scan goes over all of them again; any other is made smaller while it is read.
/// </summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="SamplesPerPixel">Of all its components, which may be coarser than the picture.</param>
/// <param name="Scans">How many there are.</param>
/// <param name="IsProgressive">Or hierarchical.</param>
internal sealed record JpegFrame(int Width, int Height, double SamplesPerPixel, int Scans, bool IsProgressive)
{
    private const int BytesPerCoefficient = 2;
    private const long MaxScannedPixels = 400_000_000;

    /// <summary>More than any camera or program writes; looking for the next one costs time.</summary>
    private const int MaxSegments = 2_000;

    /// <returns>Null where it names no frame.</returns>
    public static async Task<JpegFrame?> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var bytes = new byte[65_536];
        JpegFrame? frame = null;
        var (scans, segments, marker) = (0, 0, 0);
        var segment = new byte[4 + 2 + 3 * 255 + 2];
        while (await source.ReadAsync(bytes, cancellationToken) is > 0 and var read)
        {
            var start = source.Position - read;
            for (var at = 0; at < read; at++)
            {
                var value = bytes[at];
                var previous = marker;
                marker = value == 0xFF ? 0xFF : 0;
                if (previous != 0xFF || !HasLength(value))
                {
                    continue;
                }

                if (++segments > MaxSegments)
                {
                    return null;
                }

                source.Position = start + at + 1;
                var length = await source.ReadAtLeastAsync(segment, segment.Length, throwOnEndOfStream: false, cancellationToken);
                if (length < 2)
                {
                    return frame is null ? null : frame with { Scans = scans };
                }

                scans += value == 0xDA ? 1 : 0;
                frame ??= IsFrame(value) ? Of(segment.AsSpan(0, length), value) : null;
                source.Position = start + at + 1 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(segment));
                break;
            }
        }

        return frame is null ? null : frame with { Scans = scans };
    }

    public PhotoHeader? ToHeader()
    {
        if (Width == 0 || Height == 0)
        {
            return null;
        }

        var pixels = (double)Width * Height;
        if (!IsProgressive && Scans <= 1)
        {
            return new PhotoHeader(Width, Height, (long)(pixels * Shrink * Shrink * PhotoHeader.BytesPerPixel));
        }

        return pixels * Scans > MaxScannedPixels
            ? new PhotoHeader(Width, Height, long.MaxValue)
            : new PhotoHeader(Width, Height, (long)(pixels * ((SamplesPerPixel * BytesPerCoefficient) + (Shrink * Shrink * PhotoHeader.BytesPerPixel))));
    }

    /// <summary>What the decoder makes of a side while it reads, in eighths: as <c>jpeg:size</c> has it.</summary>
    private double Shrink => Math.Clamp(Math.Floor(8.0 * PhotoCleaner.MaxSide / Math.Min(Width, Height)), 1, 8) / 8;

    /// <summary>Neither filling, nor a byte of the picture, nor a marker without anything behind it.</summary>
    private static bool HasLength(byte marker) => marker is not (0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD9));

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static JpegFrame? Of(ReadOnlySpan<byte> segment, byte marker)
    {
        if (segment.Length < 8 || segment.Length < 8 + (3 * segment[7]))
        {
            return null;
        }

        var sampling = new List<(int Across, int Down)>();
        for (var component = 0; component < segment[7]; component++)
        {
            var factors = segment[9 + (3 * component)];
            sampling.Add((Math.Max(1, factors >> 4), Math.Max(1, factors & 0xF)));
        }

        var samples = sampling.Count == 0 ? 0 : sampling.Sum(item => item.Across * item.Down) / (double)(sampling.Max(item => item.Across) * sampling.Max(item => item.Down));
        return new JpegFrame(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), samples, 0, marker is not (0xC0 or 0xC1));
    }
}
