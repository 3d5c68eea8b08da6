using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Lexicon;

namespace WijInDeWijk.Web.Search.Querying;

/// <summary>Finds the word that somebody meant who made a typing error: the nearest word of the texts, by letters and by sound.</summary>
public sealed class SpellCorrector(SearchLexicon lexicon)
{
    private const int MinWord = 4;
    private const int MinHalf = 3;
    private const int LongWord = 8;

    /// <summary>The query with each unknown word replaced by the one that was probably meant; null where there is nothing to put right.</summary>
    public string? Correct(QueryText query, QueryPlan plan)
    {
        var doubtful = plan.Words.Where(word => word.Frequency == 0 && !word.HasSynonyms && !IsKnown(word.Text)).DistinctBy(word => word.Text, StringComparer.Ordinal).ToDictionary(word => word.Text, word => word.IsUnknown, StringComparer.Ordinal);
        var text = query.Text;
        var isCorrected = false;

        // From right to left, so that the places of the words before it stay good.
        foreach (var word in query.Words.Where(word => !HasDigit(word.Folded)).OrderByDescending(word => word.Start))
        {
            // A compound of known parts is only an error where a word of the texts is one letter away.
            if (doubtful.TryGetValue(lexicon.Analysis.Of(word.Folded).Word, out var isUnknown)
                && ((isUnknown ? WithSpace(word.Folded) : null) ?? Nearest(word.Folded, 1, isUnknown ? FarthestOf(word.Folded) : 1).FirstOrDefault()) is { } meant)
            {
                text = string.Concat(text.AsSpan(0, word.Start), meant, text.AsSpan(word.End));
                isCorrected = true;
            }
        }

        return isCorrected ? text : null;
    }

    /// <summary>The words of the texts that are nearest to a word, best first; none for a word that is too short.</summary>
    public IReadOnlyList<string> Nearest(string word, int count) => HasDigit(word) ? [] : Nearest(word, count, FarthestOf(word));

    /// <summary>'denbosch' is 'den bosch': two words of the texts without the space between them.</summary>
    private string? WithSpace(string word) => Enumerable.Range(MinHalf, Math.Max(0, word.Length - (2 * MinHalf) + 1))
        .Select(length => (First: word[..length], Second: word[length..]))
        .Where(halves => lexicon.Words.ContainsKey(halves.First) && lexicon.Words.ContainsKey(halves.Second))
        .Where(halves => !StopWords.Contains(halves.First) && !StopWords.Contains(halves.Second))
        .OrderByDescending(halves => Math.Min(lexicon.Words[halves.First], lexicon.Words[halves.Second]))
        .Select(halves => $"{halves.First} {halves.Second}")
        .FirstOrDefault();

    /// <summary>A number, a year or a postal code is what it is: one that is near it is another one.</summary>
    private static bool HasDigit(string word) => word.AsSpan().ContainsAnyInRange('0', '9');

    private static int FarthestOf(string word) => word.Length < LongWord ? 1 : 2;

    /// <summary>Dutch, or a place: what no text has is then no typing error.</summary>
    private bool IsKnown(string word) => lexicon.Places.Contains(word) || DutchStemmer.IsKnown(word) || SpellingDictionary.Contains(word);

    private List<string> Nearest(string word, int count, int limit)
    {
        if (word.Length < MinWord)
        {
            return [];
        }

        var sound = DutchPhonetics.Of(word);
        return [.. lexicon.Words
            .Where(known => known.Key != word && !StopWords.Contains(known.Key) && !known.Key.Contains('_', StringComparison.Ordinal) && known.Key.Length >= MinWord && Math.Abs(known.Key.Length - word.Length) <= limit + 1)
            .Select(known => (known.Key, known.Value, Distance: Math.Min(
                EditDistance.Between(word, known.Key, limit + 1), EditDistance.Between(sound, DutchPhonetics.Of(known.Key), limit) + 0.5)))
            .Where(known => known.Distance <= limit)
            .OrderBy(known => known.Distance).ThenByDescending(known => known.Key[0] == word[0]).ThenByDescending(known => known.Value)
            .Take(count)
            .Select(known => known.Key)];
    }
}
