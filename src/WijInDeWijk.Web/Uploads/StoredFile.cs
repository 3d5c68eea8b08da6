using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A file that is safe to keep and safe on disk.</summary>
/// <param name="Id">Random; what it is opened and deleted by.</param>
/// <param name="MediaType">Of what was stored, which for a photo may differ from what was sent: HEIC becomes JPEG.</param>
/// <param name="Bytes">Size as stored.</param>
/// <param name="Width">In pixels, as it is shown; null for a document.</param>
/// <param name="Height">In pixels, as it is shown; null for a document.</param>
/// <param name="Name">The name it came with, made safe to show and to download by, with the extension of what it is.</param>
public sealed record StoredFile(string Id, string MediaType, long Bytes, int? Width, int? Height, string Name)
{
    public bool IsPhoto => Width is not null;

    /// <summary>What a document holds; null for a photo.</summary>
    public DocumentContents? Contents { get; init; }

    /// <summary>What the virus scanner said of it as it came.</summary>
    public ScanStatus Scan { get; init; }
}
