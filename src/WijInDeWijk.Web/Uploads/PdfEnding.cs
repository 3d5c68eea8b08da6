using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Whether a PDF arrived whole, and no zip file stands behind it.</summary>
internal static class PdfEnding
{
    // Where readers look for the end of a PDF, and where they look for the directory of a zip file.
    private const int EndOfPdf = 4_096;
    private const int EndOfZip = 65_557;
    private const int ZipDirectory = 22;

    public static async Task<bool> IsSoundAsync(PdfFile file, CancellationToken cancellationToken)
    {
        var filled = await FilledLengthAsync(file, cancellationToken);
        var start = Math.Max(0, filled - EndOfPdf);
        var end = (await file.CopyAsync(start, (int)(filled - start), cancellationToken)).AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
        {
            return false;
        }

        var behind = Math.Max(0, file.Length - EndOfZip);
        return !IsZipToo(await file.CopyAsync(behind, EndOfZip, cancellationToken), start + end - behind);
    }

    /// <summary>Without what scanners and mail programs fill a file up with.</summary>
    private static async Task<long> FilledLengthAsync(PdfFile file, CancellationToken cancellationToken)
    {
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - EndOfPdf);
            var filled = (await file.CopyAsync(start, (int)(end - start), cancellationToken)).AsSpan().TrimEnd(" \t\r\n\f\0"u8).Length;
            if (filled > 0)
            {
                return start + filled;
            }

            end = start;
        }

        return 0;
    }

    /// <summary>The directory of a zip file stands behind the PDF, or reaches to the end of the file. One that is attached within the PDF does neither.</summary>
    private static bool IsZipToo(ReadOnlySpan<byte> behind, long endOfPdf)
    {
        var place = behind.LastIndexOf("PK\x05\x06"u8);
        if (place < 0)
        {
            return false;
        }

        var directory = behind[place..];
        return place > endOfPdf
            || (directory.Length >= ZipDirectory && directory.Length == ZipDirectory + BinaryPrimitives.ReadUInt16LittleEndian(directory[(ZipDirectory - 2)..]));
    }
}
