using System.Collections.Frozen;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>What search knows of the index as a whole, remembered until the index changes.</summary>
/// <param name="Analysis">Reads a query as the index was read.</param>
/// <param name="Frequencies">In how many passages a stem stands.</param>
/// <param name="Words">Every word of the texts as it is written, with the number of passages; what a typing error is compared with.</param>
/// <param name="Thesaurus">Other words for the same.</param>
/// <param name="Documents">Every document that can be found, by its id.</param>
/// <param name="Places">Words that the municipalities of the country are named with; no typing errors, even where no text has them.</param>
/// <param name="Suggestions">What can be suggested while somebody types.</param>
public sealed record SearchLexicon(
    DutchAnalysis Analysis,
    FrozenDictionary<string, int> Frequencies,
    FrozenDictionary<string, int> Words,
    Thesaurus Thesaurus,
    FrozenDictionary<int, IndexedDocument> Documents,
    FrozenSet<string> Places,
    IReadOnlyList<Suggestion> Suggestions)
{
    private readonly int _passages = Documents.Values.Sum(document => document.Passages);

    private readonly FrozenDictionary<(FacetKind, string), string> _choices = Documents.Values.SelectMany(document => document.Facets)
        .DistinctBy(facet => (facet.Kind, facet.Value)).ToFrozenDictionary(facet => (facet.Kind, facet.Value), facet => facet.Label);

    /// <summary>What readers call a choice. Null where nothing can be narrowed to it: it is of an old link or a mistake.</summary>
    public string? ChoiceLabel(FacetKind kind, string value) => _choices.GetValueOrDefault((kind, value));

    public int FrequencyOf(string stem) => Frequencies.GetValueOrDefault(stem);

    /// <summary>How much a word tells documents apart: from about 1 for a word that is everywhere to 8 and more for a rare one.</summary>
    public double RarityOf(string stem) => Math.Log(1 + ((_passages + 1.0) / (FrequencyOf(stem) + 0.5)));

    public bool Knows(string stem) => Frequencies.ContainsKey(stem);
}

/// <summary>A title, concept, place or person that somebody may be typing.</summary>
/// <param name="Label">As a reader sees it.</param>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Rank">What it is to where it leads.</param>
/// <param name="Words">Its words in lower case without diacritics, in their order, then others that it goes by.</param>
public sealed record Suggestion(string Label, string Kind, string Url, SuggestionRank Rank, IReadOnlyList<string> Words);

/// <summary>The first is offered before the last.</summary>
public enum SuggestionRank
{
    TitleOfCaseOrLesson,
    Name,
    OtherName,
}
