using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Whether a PDF arrived whole, opens without a password, and is nothing else besides. What is inside is not looked at:
/// it is offered as a download only, never opened by the site.
/// </summary>
internal static class PdfCheck
{
    // Where readers look for the end of a PDF, and where they look for the directory of a zip file.
    private const int EndOfPdf = 4_096;
    private const int EndOfZip = 65_557;
    private const int ZipDirectory = 22;

    public static async Task<UploadRefusal?> ProblemAsync(Stream file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        file.Position = 0;
        await file.ReadExactlyAsync(content, cancellationToken);
        return ProblemIn(content);
    }

    private static UploadRefusal? ProblemIn(ReadOnlySpan<byte> content)
    {
        // What scanners and mail programs fill a file up with.
        var filled = content.TrimEnd(" \t\r\n\f\0"u8);
        var start = Math.Max(0, filled.Length - EndOfPdf);
        var end = filled[start..].LastIndexOf("%%EOF"u8);
        if (end < 0 || IsZipToo(content, start + end))
        {
            return UploadRefusal.Damaged;
        }

        return PdfStructure.Read(content).OpensWithoutPassword() ? null : UploadRefusal.HasPassword;
    }

    /// <summary>The directory of a zip file stands behind the PDF, or reaches to the end of the file. One that is attached within the PDF does neither.</summary>
    private static bool IsZipToo(ReadOnlySpan<byte> content, int endOfPdf)
    {
        var start = Math.Max(0, content.Length - EndOfZip);
        var place = content[start..].LastIndexOf("PK\x05\x06"u8);
        if (place < 0)
        {
            return false;
        }

        var directory = content[(start + place)..];
        return start + place > endOfPdf
            || (directory.Length >= ZipDirectory && directory.Length == ZipDirectory + BinaryPrimitives.ReadUInt16LittleEndian(directory[(ZipDirectory - 2)..]));
    }
}
