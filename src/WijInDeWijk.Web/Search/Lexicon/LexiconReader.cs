using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Places;
using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>Reads from the store what search remembers of the index as a whole.</summary>
public sealed class LexiconReader(
    SiteDbContext store, IndexedDocumentList documents, SuggestionList suggestions, Municipalities municipalities, IOptions<SearchOptions> options)
{
    /// <summary>Which index there is now; 0 where there is none yet.</summary>
    public Task<long> GenerationAsync(CancellationToken cancellationToken) =>
        store.SearchIndexState.Select(state => state.Generation).SingleOrDefaultAsync(cancellationToken);

    public async Task<SearchLexicon> ReadAsync(CancellationToken cancellationToken)
    {
        var analysis = await SearchNames.AnalysisAsync(store, options.Value.Steps, cancellationToken);
        var rows = await store.Database
            .SqlQuery<VocabularyRow>($"SELECT term AS Term, col AS Field, doc AS Passages FROM SearchVocabulary")
            .ToListAsync(cancellationToken);
        var entries = await store.Thesaurus.AsNoTracking().OrderBy(entry => entry.Ordinal).ToListAsync(cancellationToken);
        return new SearchLexicon(
            analysis,
            rows.Where(row => row.Field != "exact").GroupBy(row => row.Term, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.Max(row => row.Passages), StringComparer.Ordinal),
            rows.Where(row => row.Field == "exact").ToFrozenDictionary(row => row.Term, row => row.Passages, StringComparer.Ordinal),
            new Thesaurus(entries, analysis),
            await documents.ReadAsync(cancellationToken),
            municipalities.All.SelectMany(place => place.Names).SelectMany(TextWords.Of).Select(word => word.Folded).ToFrozenSet(StringComparer.Ordinal),
            await suggestions.ReadAsync(cancellationToken));
    }

    private sealed record VocabularyRow(string Term, string Field, int Passages);
}
