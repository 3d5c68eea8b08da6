using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Content;

/// <summary>The documents that readers see: those of a publication come and go with it.</summary>
internal static class ShownDocuments
{
    public static IReadOnlyList<SourceDocument> In(SourceLibrary library)
    {
        var publications = library.OfKind<PublicationDocument>().Select(publication => publication.Link).ToHashSet();
        return [.. library.Documents.Where(document => PublicationOf(document) is not { } publication || publications.Contains(publication))];
    }

    /// <summary>Null for what belongs to none.</summary>
    public static DocumentLink? PublicationOf(SourceDocument document) => document switch
    {
        CaseDocument { Publication: { } publication } => LinkTo(publication),
        LessonDocument lesson => LinkTo(lesson.Publication),
        ConceptDocument concept => LinkTo(concept.Publication),
        PublicationTextDocument text => LinkTo(text.Publication),
        _ => null,
    };

    private static DocumentLink LinkTo(string publication) => new(DocumentKind.Publication, publication);
}
