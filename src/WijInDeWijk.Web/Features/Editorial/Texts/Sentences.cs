using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Where sentences end: at a point that ends one, and not behind an initial or an abbreviation, and at the end of a line.</summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mevr", "mw", "dhr", "hr", "mr", "dr", "drs", "ds", "ir", "ing", "prof", "bijv", "bv", "ca", "nr", "nrs", "blz", "pag", "art", "hfst", "st", "jl", "resp", "incl", "excl", "max", "min", "tel", "vgl", "zgn", "evt",
    };

    /// <summary>Places between two sentences, in order: right behind the white space that follows one.</summary>
    public static IEnumerable<int> EndsIn(string text) => Ends().Matches(text).Where(match => !IsWithin(match)).Select(match => match.Index + match.Length);

    /// <summary>The text in its sentences: joined again it is the same.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        foreach (var end in EndsIn(text).Append(text.Length).Where(end => end > 0))
        {
            if (end > start)
            {
                yield return text[start..end];
            }

            start = end;
        }
    }

    /// <summary>Behind <c>A.</c>, <c>o.a.</c> and <c>mevr.</c> the sentence goes on.</summary>
    private static bool IsWithin(Match match) =>
        match.Groups["word"] is { Success: true, Value: var word } && (word.Length == 1 || word.Contains('.', StringComparison.Ordinal) || Abbreviations.Contains(word));

    [GeneratedRegex(@"\n|(?<![\p{L}\d])(?<word>\p{L}[\p{L}.]{0,12})\.[ \t]+(?=[\p{Lu}\d""'‘’“(\[])|[.!?…][)\]""'’”]*[ \t]+(?=[\p{Lu}\d""'‘’“(\[])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Ends();
}
