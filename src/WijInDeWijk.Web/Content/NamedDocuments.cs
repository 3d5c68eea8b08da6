using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Content;

/// <summary>All documents that a document names, in whatever way.</summary>
internal static class NamedDocuments
{
    public static IEnumerable<DocumentLink> In(SourceDocument document) =>
        ListedReferences.Of(document).Concat(document.Mentions).Concat(document is LessonDocument lesson ? InEvidence(lesson) : []);

    private static IEnumerable<DocumentLink> InEvidence(LessonDocument lesson) => lesson.Evidence.SelectMany(item => new[]
    {
        item.Case is { } study ? new DocumentLink(DocumentKind.Case, study) : default,
        item.Source is { } source ? new DocumentLink(DocumentKind.Source, source) : default,
    }).Where(link => link.Key is not null);
}
