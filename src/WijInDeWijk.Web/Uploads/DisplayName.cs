using System.Globalization;
using System.Text;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Uploads;

/// <summary>The name of a file, safe on a page, in a header and on anybody's disk.</summary>
internal static class DisplayName
{
    public const int MaxLength = 80;

    private static readonly char[] Separators = ['/', '\\'];
    private static readonly char[] Forbidden = ['<', '>', ':', '"', '|', '?', '*', ';'];

    /// <param name="original">As the browser sent it, possibly a whole path, possibly nothing.</param>
    /// <param name="extension">Of what the file is, with its point; it takes the place of the one in the name.</param>
    public static string From(string? original, string extension)
    {
        var last = (original ?? string.Empty).Split(Separators)[^1];
        var stem = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(last).EnumerateRunes())
        {
            stem.Append(IsSafe(rune) ? rune.ToString() : " ");
        }

        var name = IncomingText.Line(stem.ToString()).Trim('.', ' ');
        return (name.Length == 0 ? "bestand" : Shortened(name)) + extension;
    }

    // Control characters, and the invisible ones that turn "gpj.exe" around on a screen.
    private static bool IsSafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
        && rune != Rune.ReplacementChar
        && !(rune.IsBmp && Forbidden.Contains((char)rune.Value));

    private static string Shortened(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var end = char.IsHighSurrogate(name[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return name[..end].TrimEnd();
    }
}
