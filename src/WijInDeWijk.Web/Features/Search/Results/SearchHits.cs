using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Lexicon;
using WijInDeWijk.Web.Features.Search.Ranking;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Reads what a page of results shows of each document.</summary>
public sealed class SearchHits(StoreContext store)
{
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<RankedDocument> page, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var passageIds = page.Select(document => document.PassageId).ToList();
        var passages = await store.SearchPassages.AsNoTracking().Where(passage => passageIds.Contains(passage.Id))
            .ToDictionaryAsync(passage => passage.Id, cancellationToken);

        // The index and the documents change in one transaction, but these are several reads: what was unpublished between them is left out.
        return
        [
            .. from hit in page
               where passages.ContainsKey(hit.PassageId) && outcome.Lexicon.Documents.ContainsKey(hit.DocumentId)
               select ToHit(hit, outcome.Lexicon.Documents[hit.DocumentId], passages[hit.PassageId], outcome),
        ];
    }

    private static SearchHit ToHit(RankedDocument hit, IndexedDocument document, SearchPassage passage, SearchOutcome outcome) => new(
        document.Kind,
        document.Title,
        document.Url,
        document.Place,
        new PassageView(
            passage.Kind,
            passage.Heading,
            passage.Anchor is { } anchor ? $"{document.Url}#{anchor}" : document.Url,
            Excerpt.Of(passage.Text, outcome.Plan.Marked, outcome.Lexicon.Analysis)),
        Math.Round(hit.Score, 3));
}
