using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// An entity without content for a document that the store does not know yet. All shells are saved before any content is
/// filled in, so that documents can point to each other in whatever order they are read; publications come first.
/// </summary>
internal static class DocumentFactory
{
    public static KnowledgeDocument For(SourceDocument document, DocumentIndex index)
    {
        var (key, slug, title) = (document.Link.Key, document.Slug, document.Title);
        return document switch
        {
            PublicationDocument => new Publication { Key = key, Slug = slug, Title = title, Subtitle = "", Publisher = "", Programme = "", Summary = "" },
            PublicationTextDocument text => new PublicationText { Key = key, Slug = slug, Title = title, Publication = PublicationOf(text.Publication), Summary = "" },
            CaseDocument study => new CaseStudy
            {
                Key = key,
                Slug = slug,
                Title = title,
                Publication = study.Publication is { } chapterOf ? PublicationOf(chapterOf) : null,
                Subtitle = "",
                Summary = "",
                Neighbourhood = "",
                Municipality = "",
                Province = "",
                Funding = "",
            },
            LessonDocument lesson => new Lesson
            {
                Key = key,
                Slug = slug,
                Title = title,
                Number = lesson.Number,
                Publication = PublicationOf(lesson.Publication),
                Claim = "",
                AsksResidents = "",
                AsksProfessionals = "",
                AsksMunicipalities = "",
                AsksFunders = "",
            },
            ConceptDocument concept => new Concept { Key = key, Slug = slug, Title = title, Publication = PublicationOf(concept.Publication), Definition = "" },
            ThemeDocument => new Theme { Key = key, Slug = slug, Title = title, Description = "" },
            LiteratureDocument => new LiteratureSource { Key = key, Slug = slug, Title = title },
            SitePageDocument => new SitePage { Key = key, Slug = slug, Title = title, Description = "", Lead = "" },
            _ => throw new InvalidOperationException($"No entity for a {document.GetType().Name}."),
        };

        Publication PublicationOf(string publication) => index.Get<Publication>(new DocumentLink(DocumentKind.Publication, publication));
    }
}
