namespace WijInDeWijk.Web.Uploads;

/// <summary>What a part of a Word document says that it needs: another part, or something outside.</summary>
/// <param name="Kind">The last word of its type, which is the same in both editions of the standard.</param>
/// <param name="Target">An address.</param>
/// <param name="IsExternal">Outside the file.</param>
/// <param name="SourceType">Of the part that needs it.</param>
/// <param name="TargetType">Of the part that is needed; empty outside.</param>
internal sealed record WordRelation(string Kind, string Target, bool IsExternal, string SourceType, string TargetType)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Addresses that start a program, or carry a page or script within them.</summary>
    private static readonly string[] Starting = ["javascript", "vbscript", "data", "shell", "search", "search-ms", "mhtml", "mk", "its", "res", "ldap", "jar"];

    public bool IsLink => Kind is "hyperlink";

    public UploadRefusal? Refusal => (Kind, IsExternal) switch
    {
        ("hyperlink", _) => StartsProgram(Target) ? UploadRefusal.StartsProgram : null,
        ("oleObject" or "aFChunk" or "control", _) => UploadRefusal.HasEmbeddedFile,
        ("package", _) => IsDataOfChart ? null : UploadRefusal.HasEmbeddedFile,
        ("vbaProject" or "wordVbaData" or "activeXControlBinary" or "attachedToolbars", _) => UploadRefusal.HasMacros,
        ("webextension" or "webextensiontaskpanes" or "taskpanes", _) => UploadRefusal.ReachesOutside,
        (_, true) => IsOnOwnDisk(Target) ? null : UploadRefusal.ReachesOutside,
        _ => null,
    };

    /// <summary>A chart carries the table that it was made of.</summary>
    private bool IsDataOfChart => !IsExternal && SourceType.Contains("chart", StringComparison.OrdinalIgnoreCase) && string.Equals(TargetType, Workbook, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The template of somebody's own computer, as Word notes it: on the computer of who opens it, that is a file that is not there. A name of a
    /// server, in whatever way it is written, is asked for a file and gets to know who asks.
    /// </summary>
    private static bool IsOnOwnDisk(string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        path = path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? path["file:".Length..].TrimStart('/') : path;
        return path is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '/', ..] || (!path.Contains(':', StringComparison.Ordinal) && !path.StartsWith('/') && !target.StartsWith("file:", StringComparison.OrdinalIgnoreCase));
    }

    private static bool StartsProgram(string target)
    {
        var address = target.TrimStart();
        var scheme = address.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? address[..end] : string.Empty;
        return scheme.StartsWith("ms-", StringComparison.OrdinalIgnoreCase) || Starting.Contains(scheme, StringComparer.OrdinalIgnoreCase);
    }
}
