using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>
/// Works out what a change means for the index, and writes nothing. A document that changed is indexed anew; of one that shows a piece of it,
/// or has a word in it that is read otherwise from now on, only the passages that differ.
/// </summary>
internal sealed class IndexPlanner(SiteDbContext store, SearchSteps steps)
{
    /// <summary>Words that are looked up together: an expression has a limit.</summary>
    private const int WordsTogether = 100;

    public async Task<IndexPlan> PlanAsync(ComingSite site, CancellationToken cancellationToken)
    {
        var (before, after) = (await SearchNames.StoredAsync(store, cancellationToken), SearchNames.Of(site.Documents));
        var analysis = after.Analysis(steps);
        var readOtherwise = await ReadOtherwiseAsync(before, after, analysis, cancellationToken);
        HashSet<int> beside = [.. site.Beside, .. readOtherwise.Select(SearchPassage.DocumentOf)];
        var neighbours = NeighboursOf(site);
        var touched = site.Documents.Where(document => document.Kind != DocumentKind.SitePage
            && (site.Changed.Contains(document) || neighbours.Contains(document) || (site.Ids.TryGetValue(document, out var id) && beside.Contains(id)))).ToList();

        int[] ids = [.. touched.Where(document => !site.Changed.Contains(document)).Select(document => site.Ids[document])];
        var passages = (await store.SearchPassages.AsNoTracking().Where(passage => ids.Contains(passage.DocumentId)).ToListAsync(cancellationToken)).ToLookup(passage => passage.DocumentId);
        var facets = (await store.SearchFacets.AsNoTracking().Where(facet => ids.Contains(facet.DocumentId)).ToListAsync(cancellationToken)).ToLookup(facet => facet.DocumentId);
        var planned = touched.Select(document => site.Changed.Contains(document)
            ? Whole(document, analysis)
            : Differing(document, passages[site.Ids[document]], facets[site.Ids[document]], readOtherwise, analysis));
        return new IndexPlan(site.Leaving, [.. planned.Where(item => item.IsWhole || item.Passages.Count > 0 || item.Gone.Count > 0 || item.Facets is not null)]);
    }

    /// <summary>A lesson shows the title of a case, a case that of a theme.</summary>
    private static HashSet<KnowledgeDocument> NeighboursOf(ComingSite site)
    {
        var evidence = site.Documents.OfType<Lesson>().SelectMany(lesson => lesson.Evidence).Where(item => item.Case is not null)
            .Where(item => site.Changed.Contains(item.Lesson) || site.Changed.Contains(item.Case!))
            .SelectMany(item => new KnowledgeDocument[] { item.Lesson, item.Case! });
        var listing = site.Documents.Where(document => document.References.Exists(reference => reference.IsListed && site.Changed.Contains(reference.To)));
        return [.. evidence, .. listing];
    }

    private static PlannedDocument Whole(KnowledgeDocument document, DutchAnalysis analysis) => new(
        document,
        IsWhole: true,
        [.. PassagePlaces.Of(document).Select(item => new PlannedPassage(item.Ordinal, item.Draft, PassageTerms.Of(item.Draft, analysis)))],
        Gone: [],
        [.. DocumentFacets.Of(document)]);

    private static PlannedDocument Differing(
        KnowledgeDocument document, IEnumerable<SearchPassage> stored, IEnumerable<SearchFacet> storedFacets, HashSet<long> readOtherwise, DutchAnalysis analysis)
    {
        var known = stored.ToDictionary(passage => (int)(passage.Id % SearchPassage.PerDocument));
        var now = PassagePlaces.Of(document);
        var places = now.Select(item => item.Ordinal).ToHashSet();
        List<SearchFacet> facets = [.. DocumentFacets.Of(document)];
        var isSame = facets.Select(facet => (facet.Kind, facet.Value, facet.Label)).ToHashSet().SetEquals(storedFacets.Select(facet => (facet.Kind, facet.Value, facet.Label)));
        return new PlannedDocument(
            document,
            IsWhole: false,
            [
                .. now.Where(item => !known.TryGetValue(item.Ordinal, out var passage) || readOtherwise.Contains(passage.Id) || !IsSame(passage, item.Draft))
                    .Select(item => new PlannedPassage(item.Ordinal, item.Draft, PassageTerms.Of(item.Draft, analysis))),
            ],
            [.. known.Keys.Where(place => !places.Contains(place))],
            isSame ? null : facets);
    }

    /// <summary>What is found of a document as a whole and not shown, such as its themes, is not in the store to compare with.</summary>
    private static bool IsSame(SearchPassage passage, PassageDraft draft) =>
        draft.Kind is not PassageKind.Document && passage.Kind == draft.Kind && passage.Heading == draft.Heading && passage.Text == draft.Text && passage.Anchor == draft.Anchor;

    /// <summary>Passages with a word that is taken apart otherwise now that there are other names: any text may have a compound with the name of a concept in it.</summary>
    private async Task<HashSet<long>> ReadOtherwiseAsync(SearchNames before, SearchNames after, DutchAnalysis analysis, CancellationToken cancellationToken)
    {
        var (names, parts) = (Differing(before.Whole, after.Whole), Differing(before.Parts, after.Parts));
        if (names.Count == 0 && parts.Count == 0)
        {
            return [];
        }

        var earlier = before.Analysis(steps);
        var words = await store.Database.SqlQuery<string>($"SELECT term AS Value FROM SearchVocabulary WHERE col = 'exact'").ToListAsync(cancellationToken);
        var other = words.Where(word => names.Contains(word) || parts.Any(part => word.Contains(part, StringComparison.Ordinal)))
            .Where(word => !earlier.Of(word).Parts.SequenceEqual(analysis.Of(word).Parts, StringComparer.Ordinal));
        var found = new HashSet<long>();
        foreach (var some in other.Chunk(WordsTogether))
        {
            var match = $"exact : ({string.Join(" OR ", some.Select(word => $"\"{word}\""))})"; // a word of the index has no quotation mark
            found.UnionWith(await store.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {match}").ToListAsync(cancellationToken));
        }

        return found;
    }

    private static HashSet<string> Differing(IReadOnlySet<string> before, IReadOnlySet<string> after) =>
        [.. before.Where(word => !after.Contains(word)), .. after.Where(word => !before.Contains(word))];
}
