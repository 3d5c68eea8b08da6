using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What is to be written into the index, worked out before anything is.</summary>
/// <param name="Leaving">Ids of documents of which nothing is found any more.</param>
/// <param name="Documents">Those of which something else is found.</param>
internal sealed record IndexPlan(IReadOnlyCollection<int> Leaving, IReadOnlyList<PlannedDocument> Documents)
{
    public bool IsEmpty => Leaving.Count == 0 && Documents.Count == 0;
}

/// <param name="Document">The one that is found.</param>
/// <param name="IsWhole">Nothing of it stays as it was.</param>
/// <param name="Passages">What is to be written.</param>
/// <param name="Gone">Where a passage was, and none is.</param>
/// <param name="Facets">Null where they stay as they were.</param>
internal sealed record PlannedDocument(
    KnowledgeDocument Document, bool IsWhole, IReadOnlyList<PlannedPassage> Passages, IReadOnlyList<int> Gone, IReadOnlyList<SearchFacet>? Facets);

/// <param name="Ordinal">Its place in its document; see <see cref="SearchPassage.IdOf"/>.</param>
internal sealed record PlannedPassage(int Ordinal, PassageDraft Draft, PassageTerms Terms);
