using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using Section = WijInDeWijk.Web.Data.Section;

namespace WijInDeWijk.Web.Content;

/// <summary>Fills an entity, whose parts were removed, with what its document says.</summary>
internal sealed class DocumentMapper(DocumentIndex index)
{
    public void Fill(KnowledgeDocument entity, SourceDocument document)
    {
        (entity.Slug, entity.Title, entity.Keywords) = (document.Slug, document.Title, [.. document.Keywords]);
        entity.Sections.AddRange(document.Sections.Select(ToSection));
        switch (entity, document)
        {
            case (CaseStudy study, CaseDocument source):
                new CaseMapper(index).Fill(study, source);
                break;
            case (Lesson lesson, LessonDocument source):
                new LessonMapper(index).Fill(lesson, source);
                break;
            case (Concept concept, ConceptDocument source):
                FillConcept(concept, source);
                break;
            case (Publication publication, PublicationDocument source):
                FillPublication(publication, source);
                break;
            case (PublicationText text, PublicationTextDocument source):
                FillText(text, source);
                break;
            case (LiteratureSource literature, LiteratureDocument source):
                FillLiterature(literature, source);
                break;
            case (Theme theme, ThemeDocument source):
                theme.Description = source.Description;
                break;
            case (SitePage page, SitePageDocument source):
                (page.Description, page.Lead) = (source.Description, source.Lead);
                break;
            default:
                throw new InvalidOperationException($"A {document.GetType().Name} does not fill a {entity.GetType().Name}.");
        }

        AddReferences(entity, document);
    }

    /// <summary>Front matter first, in its own order; then what only the running text mentions.</summary>
    private void AddReferences(KnowledgeDocument entity, SourceDocument document)
    {
        var listed = ListedReferences.Of(document).ToHashSet();
        foreach (var target in listed.Concat(document.Mentions).Distinct().Where(target => target != document.Link))
        {
            // A link to what is not here is a warning, or leads to what left: its words stand without it. One to a page of the site needs no tie: it is always there.
            if (target.Kind is DocumentKind.SitePage || index.Find(target) is not { } to)
            {
                continue;
            }

            entity.References.Add(new DocumentReference
            {
                To = to,
                IsListed = listed.Contains(target),
                Ordinal = entity.References.Count,
            });
        }
    }

    private static Section ToSection(SourceDocuments.Documents.Section source, int ordinal)
    {
        var section = new Section { Ordinal = ordinal, Heading = source.Heading, Anchor = source.Anchor };
        section.Paragraphs.AddRange(source.Blocks.Select((block, position) => new Paragraph
        {
            Ordinal = position,
            Markdown = block.Markdown,
            Origin = block.Provenance?.Origin,
            Pages = block.Provenance?.Pages,
        }));
        return section;
    }

    private static void FillPublication(Publication publication, PublicationDocument source)
    {
        (publication.Subtitle, publication.Publisher, publication.Programme) = (source.Subtitle, source.Publisher, source.Programme);
        (publication.Year, publication.PageCount, publication.Summary) = (source.Year, source.PageCount, source.Summary);
        publication.People.AddRange(source.People.Select(SharedParts.ToPerson));
    }

    private void FillText(PublicationText text, PublicationTextDocument source)
    {
        text.Publication = index.Get<Publication>(new DocumentLink(DocumentKind.Publication, source.Publication));
        (text.TextKind, text.Ordinal, text.Pages) = (source.Kind, source.Order, source.Pages);
        (text.Authors, text.Summary) = ([.. source.Authors], source.Summary);
    }

    private void FillConcept(Concept concept, ConceptDocument source)
    {
        concept.Publication = index.Get<Publication>(new DocumentLink(DocumentKind.Publication, source.Publication));
        (concept.AlsoCalled, concept.Definition) = ([.. source.AlsoCalled], source.Definition);
        concept.Pages = [.. source.Pages.Select(range => range.ToString())];
    }

    private void FillLiterature(LiteratureSource literature, LiteratureDocument source)
    {
        (literature.SourceKind, literature.Authors, literature.Year) = (source.Kind, [.. source.Authors], source.Year);
        (literature.PublishedIn, literature.Pages, literature.City) = (source.PublishedIn, source.Pages, source.City);
        (literature.Publisher, literature.Url, literature.EditorNote) = (source.Publisher, source.Url, source.EditorNote);
        literature.Notes.AddRange(source.Notes.SelectMany(ToNotes));
    }

    /// <summary>None where its publication is not on the site.</summary>
    private IEnumerable<SourceNote> ToNotes(NoteEntry note, int position)
    {
        if (index.Find(new DocumentLink(DocumentKind.Publication, note.Publication)) is { } publication)
        {
            yield return new SourceNote { Ordinal = position, PublicationId = publication.Id, Chapter = note.Text, Number = note.Number, Pages = note.Page };
        }
    }
}
