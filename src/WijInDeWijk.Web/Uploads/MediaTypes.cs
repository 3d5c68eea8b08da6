namespace WijInDeWijk.Web.Uploads;

/// <summary>What stored files are served as.</summary>
internal static class MediaTypes
{
    public const string Pdf = "application/pdf";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A photo keeps its format, but for HEIC, which few browsers show.</summary>
    public static (string MediaType, string Extension) OfPhoto(FileKind kind) => kind switch
    {
        FileKind.Png => ("image/png", ".png"),
        FileKind.WebP => ("image/webp", ".webp"),
        _ => ("image/jpeg", ".jpg"),
    };
}
