namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Whether a PDF arrived whole, opens without a password, is nothing else besides, and does nothing by itself; and what it holds.
/// </summary>
internal static class PdfCheck
{
    public static async Task<DocumentVerdict> CheckAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = new PdfFile(content);
        return await PdfEnding.IsSoundAsync(file, cancellationToken)
            ? await new PdfScan(file).RunAsync(cancellationToken)
            : DocumentVerdict.Refused(UploadRefusal.Damaged);
    }
}
