using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Lexicon;
using WijInDeWijk.Web.Search.Ranking;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Reads what a page of results shows of each document.</summary>
public sealed class SearchHits(SiteDbContext store)
{
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<RankedDocument> page, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var passageIds = page.Select(document => document.PassageId).ToList();
        var passages = await store.SearchPassages.AsNoTracking().Where(passage => passageIds.Contains(passage.Id))
            .ToDictionaryAsync(passage => passage.Id, cancellationToken);

        var excerpt = new SnippetBuilder(outcome.Plan.Marked, outcome.Query.Phrases, outcome.Lexicon.Analysis);

        // The index and the documents change in one transaction, but these are several reads: what was unpublished between them is left out.
        return
        [
            .. from hit in page
               where passages.ContainsKey(hit.PassageId) && outcome.Lexicon.Documents.ContainsKey(hit.DocumentId)
               select ToHit(hit, outcome.Lexicon.Documents[hit.DocumentId], passages[hit.PassageId], excerpt),
        ];
    }

    private static SearchHit ToHit(RankedDocument hit, IndexedDocument document, SearchPassage passage, SnippetBuilder excerpt) => new(
        document.Kind,
        excerpt.Whole(document.Title),
        document.Url,
        document.Place,
        new PassageView(
            passage.Kind,
            excerpt.Whole(passage.Heading),
            passage.Anchor is { } anchor ? $"{document.Url}#{anchor}" : document.Url,
            [.. excerpt.Of(passage.Text), .. passage.Kind is PassageKind.Topics ? Topics(passage.Heading, excerpt) : []]),
        Math.Round(hit.Score, 3));

    /// <summary>The keywords that matched: the text beside them need not have the word.</summary>
    private static IEnumerable<TextPiece> Topics(string keywords, SnippetBuilder excerpt)
    {
        var matching = keywords.Split(SearchPassage.BetweenTopics).Select(excerpt.Whole).Where(pieces => pieces.Any(piece => piece.IsMarked)).ToList();
        return matching.SelectMany((pieces, index) => pieces.Prepend(new TextPiece(index == 0 ? " Gaat over: " : ", ", false)));
    }
}
