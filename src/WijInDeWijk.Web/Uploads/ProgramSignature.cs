namespace WijInDeWijk.Web.Uploads;

/// <summary>What shows that a file within a file is a program, or may hold one.</summary>
internal static class ProgramSignature
{
    private static readonly string[] Extensions =
    [
        "exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "mst", "dll", "cpl", "ocx", "sys", "js", "jse", "mjs", "vbs", "vbe", "vb", "wsf", "wsh", "wsc", "sct", "ps1", "psm1",
        "hta", "jar", "class", "lnk", "url", "website", "reg", "inf", "ins", "isp", "sh", "bash", "command", "py", "pyw", "pl", "rb", "php", "app", "apk", "deb", "rpm", "dmg", "pkg",
        "iso", "img", "vhd", "vhdx", "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "xll", "pptm", "potm", "ppam", "ppsm", "sldm", "doc", "xls", "ppt", "dot", "xlt", "pot", "rtf", "chm", "hlp",
        "scf", "gadget", "application", "appref-ms", "settingcontent-ms", "library-ms", "search-ms", "one", "onepkg", "swf", "htm", "html", "xhtml", "mht", "mhtml", "svg", "xsl",
        "zip", "rar", "7z", "cab", "gz", "tgz", "bz2", "xz", "tar", "ace", "arj", "lzh", "z", "msix", "appx", "slk", "iqy", "theme", "desktop",
    ];

    private static readonly string[] Office = ["docx", "xlsx", "pptx", "odt", "ods", "odp"];

    public static bool IsProgramName(string name) => Extensions.Contains(ExtensionOf(name), StringComparer.OrdinalIgnoreCase);

    public static bool IsOfficeName(string name) => Office.Contains(ExtensionOf(name), StringComparer.OrdinalIgnoreCase);

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8);

    public static bool IsProgram(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'#', (byte)'!', ..] => true,
        [0xD0, 0xCF, 0x11, 0xE0, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..] or [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xFE, 0xED, 0xFA, 0xCE or 0xCF, ..] => true,
        [0x4C, 0, 0, 0, 1, 0x14, 2, 0, ..] or [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => true,
        _ => start.StartsWith("Rar!"u8) || start.StartsWith("ITSF"u8) || start.StartsWith("MSCF"u8) || start.StartsWith("dex\n"u8) || start.StartsWith("{\\rtf"u8),
    };

    /// <summary>Windows leaves out points and spaces at the end of a name, and so do we.</summary>
    private static string ExtensionOf(string name)
    {
        var trimmed = name.TrimEnd('.', ' ', '\0');
        return trimmed[(trimmed.LastIndexOf('.') + 1)..];
    }
}
