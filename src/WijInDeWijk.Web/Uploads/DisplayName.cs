using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Uploads;

/// <summary>The name of a file, safe on a page and in a header. What a disk can't have in a name, the browser replaces when it saves.</summary>
internal static partial class DisplayName
{
    public const int MaxLength = 80;

    private static readonly char[] Forbidden = ['<', '>', ':', '|', '?', '*', ';'];

    /// <param name="original">As the browser sent it, possibly a whole path, possibly nothing.</param>
    /// <param name="extension">Of what the file is, with its point; it takes the place of the one in the name.</param>
    public static string From(string? original, string extension)
    {
        var stem = new StringBuilder();
        foreach (var rune in Extension().Replace(Of(original), string.Empty).EnumerateRunes())
        {
            stem.Append(IsSafe(rune) ? rune.ToString() : " ");
        }

        var name = IncomingText.Line(stem.ToString()).Trim('.', ' ');
        return (name.Length == 0 ? "bestand" : Shortened(name)) + extension;
    }

    /// <summary>
    /// A form writes a quotation mark in a name as <c>%22</c> (browsers) or <c>\"</c> (older ones, and programs, which then double a backslash
    /// too), and nobody undoes that. A backslash is a letter like any other, but in a path of Windows.
    /// </summary>
    public static string Of(string? original)
    {
        var name = (original ?? string.Empty)
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("%0A", " ", StringComparison.OrdinalIgnoreCase);
        var isWindowsPath = WindowsPath().IsMatch(name);
        return name.Replace("\\\\", "\\", StringComparison.Ordinal).Split(isWindowsPath ? ['/', '\\'] : ['/'])[^1];
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

    [GeneratedRegex(@"^([A-Za-z]:|\\)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WindowsPath();

    /// <summary>Short, and with a letter: not the year of a date, nor the surname behind an initial.</summary>
    [GeneratedRegex(@"\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Extension();
}
