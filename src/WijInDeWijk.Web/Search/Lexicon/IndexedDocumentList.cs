using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>Every document that can be found. Held in memory: each search needs it of a hundred documents or more.</summary>
public sealed class IndexedDocumentList(SiteDbContext store, DocumentUrls urls)
{
    public async Task<FrozenDictionary<int, IndexedDocument>> ReadAsync(CancellationToken cancellationToken)
    {
        var sizes = await store.SearchPassages.GroupBy(passage => passage.DocumentId)
            .Select(document => new { document.Key, Count = document.Count() })
            .ToDictionaryAsync(document => document.Key, document => document.Count, cancellationToken);
        var places = await store.CaseStudies
            .ToDictionaryAsync(study => study.Id, study => $"{study.Neighbourhood}, {study.Municipality}", cancellationToken);
        var facets = (await store.SearchFacets.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(facet => facet.DocumentId);
        var documents = await store.Documents.Where(document => document.Kind != DocumentKind.SitePage)
            .Select(document => new { document.Id, document.Kind, document.Key, document.Slug, document.Title })
            .ToListAsync(cancellationToken);
        return documents.ToFrozenDictionary(document => document.Id, document => new IndexedDocument(
            document.Kind,
            document.Kind == DocumentKind.Lesson ? $"Les {document.Key}: {document.Title}" : document.Title,
            urls.For(document.Kind, document.Key, document.Slug),
            places.GetValueOrDefault(document.Id),
            sizes.GetValueOrDefault(document.Id),
            [.. facets[document.Id]]));
    }
}
