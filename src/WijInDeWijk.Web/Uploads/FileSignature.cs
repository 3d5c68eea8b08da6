namespace WijInDeWijk.Web.Uploads;

/// <summary>Tells the kind of a file by its first bytes. They must stand at the very start: a file that is two things at once is neither.</summary>
internal static class FileSignature
{
    public const int Length = 32;

    // Brands of HEIF files with pictures in HEVC, as phones make them.
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static FileKind Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [(byte)'P', (byte)'K', 0x03, 0x04, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.OldOffice,
        _ when start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..12].SequenceEqual("WEBP"u8) => FileKind.WebP,
        _ when IsHeic(start) => FileKind.Heic,
        _ => FileKind.Unknown,
    };

    private static bool IsHeic(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12 || !start[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var brand = System.Text.Encoding.ASCII.GetString(start[8..12]);
        return HeicBrands.Contains(brand, StringComparer.Ordinal);
    }
}
