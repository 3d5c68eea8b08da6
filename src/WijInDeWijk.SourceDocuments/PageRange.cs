using System.Globalization;
using System.Text.RegularExpressions;

namespace WijInDeWijk.SourceDocuments;

/// <summary>A page of a publication, or a run of pages; both ends count and <see cref="To"/> is never before <see cref="From"/>.</summary>
public readonly partial record struct PageRange(int From, int To)
{
    public bool IsSinglePage => From == To;

    /// <summary>Reads <c>12</c> or <c>12-13</c>; refuses page 0 and a run that goes backwards.</summary>
    public static bool TryParse(string text, out PageRange range)
    {
        range = default;
        var match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return false;
        }

        var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
        var to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : from;
        range = new PageRange(from, to);
        return from > 0 && to >= from;
    }

    public override string ToString() => IsSinglePage
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    [GeneratedRegex(@"^(?<from>\d{1,5})(?:\s*[-–]\s*(?<to>\d{1,5}))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
