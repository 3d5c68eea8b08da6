using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Content;

/// <summary>All documents that a document names, in whatever way.</summary>
internal static class NamedDocuments
{
    public static IEnumerable<DocumentLink> In(SourceDocument document) =>
        ListedReferences.Of(document).Concat(document.Mentions).Concat(document switch
        {
            LessonDocument lesson => InEvidence(lesson),
            LiteratureDocument source => source.Notes.Select(note => new DocumentLink(DocumentKind.Publication, note.Publication)),
            _ => [],
        });

    private static IEnumerable<DocumentLink> InEvidence(LessonDocument lesson) => lesson.Evidence.SelectMany(item => new[]
    {
        item.Case is { } study ? new DocumentLink(DocumentKind.Case, study) : default,
        item.Source is { } source ? new DocumentLink(DocumentKind.Source, source) : default,
    }).Where(link => link.Key is not null);
}
