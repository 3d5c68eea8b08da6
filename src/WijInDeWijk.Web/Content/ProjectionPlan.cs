using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content;

/// <summary>What has to be done to bring pages in step with texts, worked out before anything is.</summary>
/// <param name="Library">What the texts say.</param>
/// <param name="Files">All texts, by their file.</param>
/// <param name="Index">What the store has.</param>
/// <param name="Shown">What readers will see.</param>
/// <param name="Changed">Those of them that are to be filled anew, each with its hash.</param>
/// <param name="Leaving">What leaves the site.</param>
/// <param name="Beside">Ids of documents that show a piece of those until now.</param>
internal sealed record ProjectionPlan(
    SourceLibrary Library,
    IReadOnlyDictionary<string, SourceText> Files,
    DocumentIndex Index,
    IReadOnlyList<SourceDocument> Shown,
    List<(SourceDocument Document, string Hash)> Changed,
    List<KnowledgeDocument> Leaving,
    IReadOnlyCollection<int> Beside);
