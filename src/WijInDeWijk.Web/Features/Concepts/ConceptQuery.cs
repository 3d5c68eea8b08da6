using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Concepts;

/// <summary>Reads the concepts, one or all, in the order of the Dutch alphabet.</summary>
public sealed class ConceptQuery(SiteDbContext store, DocumentTextQuery reading, DocumentUrls urls)
{
    public async Task<IReadOnlyList<ConceptCard>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var cards = await store.Concepts
            .Select(concept => new ConceptCard(concept.Slug, concept.Title, concept.Definition, concept.AlsoCalled))
            .ToListAsync(cancellationToken);
        return [.. cards.OrderBy(card => card.Title, DutchFormat.Alphabet)];
    }

    public async Task<ConceptView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var concept = await store.Concepts.AsNoTracking().Include(item => item.Publication).SingleAsync(item => item.Id == documentId, cancellationToken);
        var titles = await store.Concepts.Select(item => new { item.Title, item.Slug }).ToListAsync(cancellationToken);
        var neighbours = titles
            .OrderBy(item => item.Title, DutchFormat.Alphabet)
            .Select(item => new Neighbour(item.Title, urls.For(DocumentKind.Concept, item.Slug, item.Slug)))
            .ToList();
        var here = neighbours.FindIndex(item => string.Equals(item.Title, concept.Title, StringComparison.Ordinal));
        return new ConceptView(
            concept.Slug,
            concept.Title,
            concept.Definition,
            concept.AlsoCalled,
            concept.Publication.Title,
            concept.Publication.Slug,
            concept.Pages,
            await reading.ReadAsync(documentId, cancellationToken),
            neighbours.ElementAtOrDefault(here - 1),
            neighbours.ElementAtOrDefault(here + 1));
    }
}
