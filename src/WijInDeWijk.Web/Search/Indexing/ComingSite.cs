using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What readers will see after a change, and what it changes.</summary>
/// <param name="Documents">All of them, tied to each other, with what stands beside their texts.</param>
/// <param name="Ids">Of those that the store has already.</param>
/// <param name="Changed">Those that say something else, or are new.</param>
/// <param name="Leaving">Ids of those that leave.</param>
/// <param name="Beside">Ids of those that show a piece of the changed and the leaving ones until now.</param>
internal sealed record ComingSite(
    IReadOnlyCollection<KnowledgeDocument> Documents,
    IReadOnlyDictionary<KnowledgeDocument, int> Ids,
    IReadOnlySet<KnowledgeDocument> Changed,
    IReadOnlyCollection<int> Leaving,
    IReadOnlyCollection<int> Beside);
