using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Features.Search.Results;

namespace WijInDeWijk.Web.Features.Search;

/// <summary>What <c>/zoeken.json</c> answers: the hits of a results page, in the same order.</summary>
/// <param name="Query">As it was read.</param>
/// <param name="Corrected">What was searched for instead, where the query had a typing error.</param>
/// <param name="Total">How many documents match, over all pages.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many pages there are; none without hits.</param>
/// <param name="Hits">Best first.</param>
public sealed record SearchAnswer(string Query, string? Corrected, int Total, int Page, int Pages, IReadOnlyList<SearchAnswerHit> Hits)
{
    public static SearchAnswer Of(SearchView view) => new(
        view.Query,
        view.Corrected,
        view.Total,
        view.Paging.Page,
        view.Total == 0 ? 0 : view.Paging.Pages,
        [.. view.Hits.Select(hit => new SearchAnswerHit(
            hit.Kind.Code(), hit.Title, hit.Url, hit.Place, hit.Passage.PlainText, hit.Passage.Kind.Code(), hit.Passage.Url, hit.Score))]);
}

/// <param name="Kind">casus, les, begrip, bron, thema, tekst or publicatie.</param>
/// <param name="Url">Path of the document on this site.</param>
/// <param name="Place">Where a case is.</param>
/// <param name="Passage">The passage that answers best, without markup.</param>
/// <param name="PassageKind">What the passage is, such as kerncijfer or bewijs.</param>
/// <param name="PassageUrl">Path of the passage on this site.</param>
/// <param name="Score">Only comparable within one answer; higher is better.</param>
public sealed record SearchAnswerHit(
    string Kind, string Title, string Url, string? Place, string Passage, string PassageKind, string PassageUrl, double Score);
