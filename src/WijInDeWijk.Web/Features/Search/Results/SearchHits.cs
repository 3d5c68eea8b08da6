using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Reading;
using WijInDeWijk.Web.Features.Search.Ranking;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Reads what a page of results shows of each document.</summary>
public sealed class SearchHits(StoreContext store, DocumentUrls urls)
{
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<RankedDocument> page, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var ids = page.Select(document => document.DocumentId).ToList();
        var passageIds = page.Select(document => document.PassageId).ToList();
        var documents = await store.Documents.Where(document => ids.Contains(document.Id))
            .Select(document => new { document.Id, document.Kind, document.Key, document.Slug, document.Title })
            .ToDictionaryAsync(document => document.Id, cancellationToken);
        var places = await store.CaseStudies.Where(study => ids.Contains(study.Id))
            .ToDictionaryAsync(study => study.Id, study => $"{study.Neighbourhood}, {study.Municipality}", cancellationToken);
        var passages = await store.SearchPassages.AsNoTracking().Where(passage => passageIds.Contains(passage.Id))
            .ToDictionaryAsync(passage => passage.DocumentId, cancellationToken);

        // The index and the documents change in one transaction, but these are several reads: what was unpublished between them is left out.
        return [.. page.Where(hit => documents.ContainsKey(hit.DocumentId) && passages.ContainsKey(hit.DocumentId)).Select(hit =>
        {
            var document = documents[hit.DocumentId];
            var url = urls.For(document.Kind, document.Key, document.Slug);
            var title = document.Kind == DocumentKind.Lesson ? $"Les {document.Key}: {document.Title}" : document.Title;
            return new SearchHit(
                document.Kind, title, url, places.GetValueOrDefault(hit.DocumentId), ToView(passages[hit.DocumentId], url, outcome), Math.Round(hit.Score, 3));
        })];
    }

    private static PassageView ToView(SearchPassage passage, string url, SearchOutcome outcome) => new(
        passage.Kind,
        passage.Heading,
        passage.Anchor is { } anchor ? $"{url}#{anchor}" : url,
        Excerpt.Of(passage.Text, outcome.Plan.Marked, outcome.Lexicon.Analysis));
}
