using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments;

/// <summary>Places in a text that the site fills in: <c>{concept-dagen}</c>.</summary>
public static partial class Placeholders
{
    /// <summary>As a text names it.</summary>
    public static string Of(PromisedPeriod period) => $"{{{period.Code()}}}";

    /// <summary>What is no name of a period stays as it was typed.</summary>
    public static string Fill(string text, Func<PromisedPeriod, string> valueOf) =>
        Pattern().Replace(text, match => Terms.TryParse<PromisedPeriod>(match.Groups["name"].Value, out var period) ? valueOf(period) : match.Value);

    /// <summary>Every name between braces, with where it begins.</summary>
    internal static IEnumerable<(string Name, int Index)> In(string text) => Pattern().Matches(text).Select(match => (match.Groups["name"].Value, match.Index));

    // {#…} is the anchor of a heading.
    [GeneratedRegex(@"\{(?!#)(?<name>[^{}\r\n]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
