using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What readers say about a lesson or a case, in the words that an editor placed.</summary>
internal static class ReactionPassages
{
    public static IEnumerable<PassageDraft> Of(KnowledgeDocument document) => document.Reactions.Select(reaction => new PassageDraft(
        PassageKind.Reaction, reaction.Kind.Label(), MarkdownText.ToPlainText(reaction.Words.Text), PartAnchor.Reaction(reaction.Id))
    {
        Hidden = $"{reaction.Words.Place}. {reaction.Words.Who}",
    });
}
