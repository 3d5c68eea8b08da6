namespace WijInDeWijk.Web.Uploads;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Heic,
    Pdf,
    Zip,

    /// <summary>The container of old Office files, and of new ones with a password.</summary>
    OldOffice,
}
