using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>Finds what the field also calls something; one step, so that words do not wander off.</summary>
public sealed class Thesaurus
{
    /// <summary>How many words an entry is looked up by at most.</summary>
    public const int MaxTerm = 4;

    private readonly Dictionary<string, HashSet<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly DutchAnalysis _analysis;

    public Thesaurus(IEnumerable<ThesaurusEntry> entries, DutchAnalysis analysis)
    {
        _analysis = analysis;
        foreach (var entry in entries)
        {
            var terms = Keys(entry.Terms);
            var found = entry.AlsoFinds.Count == 0 ? terms : Keys(entry.AlsoFinds);
            foreach (var term in terms)
            {
                Add(term, found.Where(other => other != term));
            }
        }
    }

    /// <param name="stems">Stems of one to <see cref="MaxTerm"/> neighbouring words.</param>
    /// <returns>Synonyms as rows of stems with a space between them.</returns>
    public IReadOnlyCollection<string> Of(IEnumerable<string> stems) =>
        _synonyms.TryGetValue(string.Join(' ', stems), out var found) ? found : [];

    private List<string> Keys(IEnumerable<string> terms) => [.. terms.Select(KeyOf).Where(key => key.Length > 0)];

    /// <summary>A word like 'van' counts in no text and no query, so it does not count here: 'spin in het web' is spin, web. 'Zonder werk' would be work, and is left out.</summary>
    private string KeyOf(string term)
    {
        var words = _analysis.Read(term).Select(word => word.Forms).ToList();
        var telling = words.Where(word => !word.IsStopWord).ToList();
        return telling.Count < Math.Min(2, words.Count) ? string.Empty : string.Join(' ', telling.Select(word => word.Stem));
    }

    private void Add(string term, IEnumerable<string> found)
    {
        if (!_synonyms.TryGetValue(term, out var synonyms))
        {
            _synonyms[term] = synonyms = new HashSet<string>(StringComparer.Ordinal);
        }

        synonyms.UnionWith(found);
    }
}
