using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Publications;

/// <summary>Reads a publication with what came from it, or one of its texts.</summary>
public sealed class PublicationQuery(SiteDbContext store, DocumentTextQuery reading, DocumentUrls urls, LessonListQuery lessons)
{
    public async Task<PublicationView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var publication = await store.Publications.AsNoTracking()
            .Include(item => item.People.OrderBy(person => person.Ordinal))
            .Include(item => item.Texts.OrderBy(text => text.Ordinal))
            .SingleAsync(item => item.Id == documentId, cancellationToken);
        var cases = await store.CaseStudies
            .Where(study => study.PublicationId == documentId).OrderBy(study => study.Chapter).Select(CaseCard.FromCase).ToListAsync(cancellationToken);
        var numbers = await store.Lessons.Where(lesson => lesson.PublicationId == documentId).Select(lesson => lesson.Number).ToListAsync(cancellationToken);
        return new PublicationView(
            publication.Slug,
            publication.Title,
            publication.Subtitle,
            publication.Publisher,
            publication.Programme,
            publication.Year,
            publication.PageCount,
            publication.Summary,
            [.. publication.People.Select(person => new PersonView(person.Name, person.Role, new Provenance(person.Origin, person.Pages), person.IsPseudonym))],
            [.. publication.Texts.Select(text => new PublicationTextCard(text.Title, AddressOf(text), text.TextKind, text.Summary))],
            cases,
            [.. (await lessons.ReadAsync(cancellationToken)).Where(lesson => numbers.Contains(lesson.Number))],
            await reading.ReadAsync(documentId, cancellationToken));
    }

    public async Task<PublicationTextView> ReadTextAsync(int documentId, CancellationToken cancellationToken)
    {
        var text = await store.PublicationTexts.AsNoTracking().Include(item => item.Publication).SingleAsync(item => item.Id == documentId, cancellationToken);
        var siblings = await store.PublicationTexts.AsNoTracking()
            .Where(item => item.PublicationId == text.PublicationId).OrderBy(item => item.Ordinal).ToListAsync(cancellationToken);
        var here = siblings.FindIndex(item => item.Id == documentId);
        return new PublicationTextView(
            text.Title,
            text.TextKind,
            text.Summary,
            text.Authors,
            text.Pages,
            text.Publication.Title,
            text.Publication.Slug,
            text.Publication.Year,
            await reading.ReadAsync(documentId, cancellationToken),
            ToNeighbour(siblings.ElementAtOrDefault(here - 1)),
            ToNeighbour(siblings.ElementAtOrDefault(here + 1)));
    }

    private Neighbour? ToNeighbour(PublicationText? text) => text is null ? null : new Neighbour(text.Title, AddressOf(text));

    private string AddressOf(PublicationText text) => urls.For(DocumentKind.PublicationText, text.Key, text.Slug);
}
