namespace WijInDeWijk.Web.Data;

/// <summary>Where the source documents are; section <c>Seeds</c> of the settings.</summary>
public sealed class SeedsOptions
{
    public const string Section = "Seeds";

    /// <summary>Folder, relative to the content root. Left empty: <c>seeds</c> there (a published site), else <c>../../seeds</c> (a checkout).</summary>
    public string? Folder { get; set; }

    /// <summary>Absolute path of the folder.</summary>
    public string Resolve(string contentRoot)
    {
        var published = Path.Combine(contentRoot, "seeds");
        var folder = Folder ?? (Directory.Exists(published) ? published : "../../seeds");
        return Path.GetFullPath(folder, contentRoot);
    }
}
