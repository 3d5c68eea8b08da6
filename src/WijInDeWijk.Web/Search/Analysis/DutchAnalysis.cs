using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>Reads Dutch for the index and for a query alike: the same word always gets the same forms.</summary>
/// <param name="names">Words that are never taken apart: places and people, in lower case without diacritics.</param>
/// <param name="ownParts">Words of the knowledge base that compounds may be made of.</param>
/// <param name="steps">Which steps are taken.</param>
public sealed partial class DutchAnalysis(IReadOnlySet<string> names, IReadOnlySet<string> ownParts, SearchSteps steps)
{
    private const int MaxRemembered = 50_000;

    private readonly CompoundSplitter _compounds = new(ownParts);
    private readonly ConcurrentDictionary<string, WordForms> _remembered = new(StringComparer.Ordinal);

    /// <summary>The words of a text, stop words included, in their order.</summary>
    public IEnumerable<(TextWord Place, WordForms Forms)> Read(string text) => TextWords.Of(text).Select(word => (word, Of(word.Folded)));

    /// <param name="folded">In lower case, without diacritics.</param>
    public WordForms Of(string folded)
    {
        if (_remembered.TryGetValue(folded, out var known))
        {
            return known;
        }

        var forms = Work(folded);
        if (_remembered.Count < MaxRemembered)
        {
            _remembered[folded] = forms;
        }

        return forms;
    }

    private WordForms Work(string folded)
    {
        // "zo'n" is no 'zon', while "opa's" may be looked for as 'opas'.
        var word = Thousands().IsMatch(folded)
            ? folded.Replace(".", "", StringComparison.Ordinal)
            : folded.Replace("'", StopWords.Contains(folded) ? "_" : "", StringComparison.Ordinal);
        if (word.Length == 0 || char.IsAsciiDigit(word[0]))
        {
            return new WordForms(word, word, [], IsStopWord: false);
        }

        var parts = names.Contains(folded) || !steps.HasFlag(SearchSteps.Compounds) ? [] : _compounds.PartsOf(folded);
        return new WordForms(word, StemOf(folded), [.. parts.Select(StemOf).Distinct(StringComparer.Ordinal)], StopWords.Contains(folded));
    }

    private string StemOf(string folded) => steps.HasFlag(SearchSteps.Stemming) ? DutchStemmer.Of(folded) : folded;

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();
}
