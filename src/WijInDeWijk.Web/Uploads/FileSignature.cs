using System.Buffers.Binary;
using System.Text;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Tells the kind of a file by its first bytes. They stand at the very start, but for a PDF: its readers look for its beginning in the first
/// thousand bytes, and mail programs and scanners put something before it. What begins as another thing is not a PDF as well.
/// </summary>
internal static class FileSignature
{
    public const int Length = StartOfPdf + 5;

    private const int StartOfPdf = 1_024;

    // Brands of HEIF files with pictures in HEVC, as phones make them.
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];

    // Brands that say how pictures are put together, and not in what they are written: those of phones that name nothing else.
    private static readonly string[] HeifBrands = ["mif1", "msf1"];

    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'P', (byte)'K', 0x03, 0x04, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.OldOffice,
        _ when start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8) => FileKind.WebP,
        _ when IsHeic(start) => FileKind.Heic,
        _ when start.IndexOf("%PDF-"u8) is >= 0 and var place && IsNothing(start[..place]) => FileKind.Pdf,
        _ => FileKind.Unknown,
    };

    /// <summary>A HEIF file names at its start what it is (the brand that its maker prefers) and what else it can be read as.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> start)
    {
        if (start.Length < 16 || !start[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var preferred = BrandAt(start, 8);
        if (HeicBrands.Contains(preferred, StringComparer.Ordinal) || HeifBrands.Contains(preferred, StringComparer.Ordinal))
        {
            return true;
        }

        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(start), (uint)start.Length);
        for (var place = 16; place + 4 <= end; place += 4)
        {
            if (HeicBrands.Contains(BrandAt(start, place), StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string BrandAt(ReadOnlySpan<byte> start, int place) => Encoding.ASCII.GetString(start.Slice(place, 4));

    /// <summary>Neither a page, nor a picture, nor a program.</summary>
    private static bool IsNothing(ReadOnlySpan<byte> before) =>
        !before.Contains((byte)'<') && !before.StartsWith("MZ"u8) && !before.StartsWith("\u007FELF"u8) && !before.StartsWith("#!"u8)
        && !before.StartsWith("GIF8"u8) && !before.StartsWith("BM"u8) && !before.StartsWith("PK"u8);
}
