using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What of a document goes into the index, and at which place: what it says has the first places, its keywords the last. What does not fit in is left out.</summary>
internal static class PassagePlaces
{
    public static IReadOnlyList<(int Ordinal, PassageDraft Draft)> Of(KnowledgeDocument document)
    {
        List<PassageDraft> drafts = [.. DocumentPassages.Of(document)];
        return
        [
            .. drafts.Where(draft => draft.Kind is not PassageKind.Topics).Take(SearchPassage.TopicsOrdinal).Select((draft, place) => (place, draft)),
            .. drafts.Where(draft => draft.Kind is PassageKind.Topics).Take(SearchPassage.PerDocument - SearchPassage.TopicsOrdinal)
                .Select((draft, place) => (SearchPassage.TopicsOrdinal + place, draft)),
        ];
    }
}
