using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Indexing;

namespace WijInDeWijk.Web.Features.Search.Lexicon;

/// <summary>Reads the lexicon when the index changed, and remembers it while it did not.</summary>
public sealed class LexiconCache(IOptions<SearchOptions> options)
{
    private Remembered? _remembered;

    public async Task<SearchLexicon> GetAsync(StoreContext store, SuggestionList suggestions, CancellationToken cancellationToken)
    {
        var generation = await store.SearchIndexState.Select(state => state.Generation).SingleOrDefaultAsync(cancellationToken);
        if (_remembered is { } remembered && remembered.Generation == generation)
        {
            return remembered.Lexicon;
        }

        var lexicon = await ReadAsync(store, suggestions, cancellationToken);
        _remembered = new Remembered(generation, lexicon);
        return lexicon;
    }

    private async Task<SearchLexicon> ReadAsync(StoreContext store, SuggestionList suggestions, CancellationToken cancellationToken)
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
            await DocumentsAsync(store, cancellationToken),
            await suggestions.ReadAsync(cancellationToken));
    }

    private static async Task<FrozenDictionary<int, IndexedDocument>> DocumentsAsync(StoreContext store, CancellationToken cancellationToken)
    {
        var sizes = await store.SearchPassages.GroupBy(passage => passage.DocumentId)
            .Select(document => new { document.Key, Count = document.Count() })
            .ToDictionaryAsync(document => document.Key, document => document.Count, cancellationToken);
        var kinds = await store.Documents.Select(document => new { document.Id, document.Kind }).ToListAsync(cancellationToken);
        return kinds.ToFrozenDictionary(document => document.Id, document => new IndexedDocument(document.Kind, sizes.GetValueOrDefault(document.Id)));
    }

    private sealed record Remembered(long Generation, SearchLexicon Lexicon);

    private sealed record VocabularyRow(string Term, string Field, int Passages);
}
