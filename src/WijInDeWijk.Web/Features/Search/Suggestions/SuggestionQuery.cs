using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Lexicon;

namespace WijInDeWijk.Web.Features.Search.Suggestions;

/// <summary>
/// What somebody may be typing: titles, concepts, places and people with a word that begins with each word so far. One for each address, by its
/// best name: a concept with many names would take the place of everything else.
/// </summary>
public sealed class SuggestionQuery(LexiconCache cache, LexiconReader reader)
{
    private const int Most = 8;
    private const int MinQuery = 2;
    private const int MaxQuery = 100;

    public async Task<IReadOnlyList<SuggestionView>> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        var text = typed?.Trim() ?? string.Empty;
        if (text.Length is < MinQuery or > MaxQuery)
        {
            return [];
        }

        var words = TextWords.Of(text).ConvertAll(word => word.Folded);
        var lexicon = await cache.GetAsync(reader, cancellationToken);
        return words.Count == 0 ? [] :
        [
            .. lexicon.Suggestions
                .Where(suggestion => words.TrueForAll(word => suggestion.Words.Any(known => known.StartsWith(word, StringComparison.Ordinal))))
                .GroupBy(suggestion => suggestion.Url, StringComparer.Ordinal)
                .Select(names => names.OrderBy(suggestion => suggestion.Rank).ThenBy(suggestion => suggestion.Label.Length).First())
                .OrderByDescending(suggestion => suggestion.Words[0].StartsWith(words[0], StringComparison.Ordinal))
                .ThenByDescending(suggestion => words.TrueForAll(suggestion.Words.Contains))
                .ThenBy(suggestion => suggestion.Rank)
                .ThenBy(suggestion => suggestion.Label.Length)
                .Take(Most)
                .Select(suggestion => new SuggestionView(suggestion.Label, suggestion.Kind, suggestion.Url)),
        ];
    }
}

public sealed record SuggestionView(string Label, string Kind, string Url);
