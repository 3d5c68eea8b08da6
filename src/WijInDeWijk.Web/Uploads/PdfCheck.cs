namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Whether a PDF arrived whole, opens without a password, and is nothing else besides. What is inside is not looked at:
/// it is offered as a download only, never opened by the site.
/// </summary>
internal static class PdfCheck
{
    // Where readers look for the end of a PDF, and where they look for the directory of a zip file.
    private const int EndOfPdf = 1_024;
    private const int EndOfZip = 65_557;

    public static async Task<UploadRefusal?> ProblemAsync(Stream file, CancellationToken cancellationToken)
    {
        var content = new byte[file.Length];
        file.Position = 0;
        await file.ReadExactlyAsync(content, cancellationToken);
        return ProblemIn(content);
    }

    private static UploadRefusal? ProblemIn(ReadOnlySpan<byte> content)
    {
        if (Last(content, EndOfPdf).LastIndexOf("%%EOF"u8) < 0 || Last(content, EndOfZip).IndexOf("PK\x05\x06"u8) >= 0)
        {
            return UploadRefusal.Damaged;
        }

        return content.IndexOf("/Encrypt"u8) >= 0 ? UploadRefusal.HasPassword : null;
    }

    private static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> content, int length) => content[Math.Max(0, content.Length - length)..];
}
