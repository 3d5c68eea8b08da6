using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Content;

/// <summary>The documents that a document names in its front matter. Evidence is a tie of its own kind and not among them.</summary>
internal static class ListedReferences
{
    public static IEnumerable<DocumentLink> Of(SourceDocument document) => document switch
    {
        CaseDocument study => [.. To(DocumentKind.Theme, study.Themes), .. To(DocumentKind.Source, study.Sources)],
        LessonDocument lesson => [.. To(DocumentKind.Concept, lesson.Concepts), .. To(DocumentKind.Source, lesson.Sources)],
        ConceptDocument concept => [.. To(DocumentKind.Concept, concept.Related), .. To(DocumentKind.Source, concept.Sources)],
        PublicationTextDocument text => To(DocumentKind.Source, text.Sources),
        _ => [],
    };

    private static IEnumerable<DocumentLink> To(DocumentKind kind, IEnumerable<string> keys) => keys.Select(key => new DocumentLink(kind, key));
}
