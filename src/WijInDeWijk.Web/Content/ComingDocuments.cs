using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// What readers will see once these documents are on the site: tied to each other as in the store, and known to no store. For what has to be
/// worked out before anything is written.
/// </summary>
internal static class ComingDocuments
{
    public static IReadOnlyCollection<KnowledgeDocument> Of(IReadOnlyList<SourceDocument> shown)
    {
        var index = DocumentIndex.OfNone();
        foreach (var document in shown.OrderByDescending(document => document is PublicationDocument))
        {
            index.Add(DocumentFactory.For(document, index), document.File);
        }

        var mapper = new DocumentMapper(index);
        foreach (var document in shown)
        {
            mapper.Fill(index.Get<KnowledgeDocument>(document.Link), document);
        }

        // The ends that the store would find by itself.
        foreach (var lesson in index.OnSite.OfType<Lesson>().OrderBy(lesson => lesson.Number))
        {
            foreach (var item in lesson.Evidence)
            {
                item.Lesson = lesson;
                item.Case?.Evidence.Add(item);
            }
        }

        return [.. index.OnSite];
    }
}
