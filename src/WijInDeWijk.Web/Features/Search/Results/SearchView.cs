using Microsoft.AspNetCore.Html;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Lessons;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>A page of results, or what there is instead.</summary>
/// <param name="Input">What was asked for.</param>
/// <param name="Query">As it was read: cut, on one line.</param>
/// <param name="Corrected">What was searched for instead.</param>
/// <param name="Total">How many documents match, over all pages.</param>
/// <param name="Hits">Those of this page.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Facets">What the results can be narrowed to.</param>
/// <param name="Chosen">What they are narrowed to.</param>
/// <param name="Nothing">Only where nothing was found.</param>
public sealed record SearchView(
    SearchInput Input, string Query, string? Corrected, int Total, IReadOnlyList<SearchHit> Hits, int Pages,
    IReadOnlyList<FacetView> Facets, IReadOnlyList<ChosenFacet> Chosen, NothingFound? Nothing)
{
    public bool IsEmptyQuery => Query.Length == 0;

    public bool WasCut => (Input.Query?.Length ?? 0) > Querying.QueryText.MaxLength;

    public int Page => Math.Clamp(Input.PageNumber, 1, Math.Max(1, Pages));

    public bool IsNarrowed => Chosen.Count > 0;
}

/// <param name="Kind">What the document is.</param>
/// <param name="MarkedTitle">Its title in pieces, those that match marked.</param>
/// <param name="Url">Its address.</param>
/// <param name="Place">Where a case is; null for other documents.</param>
/// <param name="Passage">The passage that answers best.</param>
/// <param name="Score">Only comparable within one search.</param>
public sealed record SearchHit(DocumentKind Kind, IReadOnlyList<TextPiece> MarkedTitle, string Url, string? Place, PassageView Passage, double Score)
{
    public string Title => string.Concat(MarkedTitle.Select(piece => piece.Text));
}

/// <param name="Kind">What the passage is.</param>
/// <param name="Heading">What it stands under, in pieces as the text.</param>
/// <param name="Url">Its own address.</param>
/// <param name="Text">In pieces, those that match marked.</param>
public sealed record PassageView(PassageKind Kind, IReadOnlyList<TextPiece> Heading, string Url, IReadOnlyList<TextPiece> Text)
{
    public string PlainText => string.Concat(Text.Select(piece => piece.Text));

    /// <summary>What stands before the heading in the link to the passage; nothing where the heading says what it is.</summary>
    public string LinkStart => Kind == PassageKind.Section ? "Lees verder bij ‘" : IsNamedByItself ? string.Empty : $"{Kind.Label()}: ";

    public string LinkEnd => Kind == PassageKind.Section ? "’" : string.Empty;

    private bool IsNamedByItself => string.Concat(Heading.Select(piece => piece.Text)) == Kind.Label();
}

public sealed record TextPiece(string Text, bool IsMarked)
{
    /// <summary>Without white space around a mark: it would stand between a word and its comma.</summary>
    public static IHtmlContent Html(IEnumerable<TextPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.IsMarked ? html.AppendHtml("<mark>").Append(piece.Text).AppendHtml("</mark>") : html.Append(piece.Text);
        }

        return html;
    }
}

public sealed record FacetView(FacetKind Kind, IReadOnlyList<FacetChoice> Choices);

public sealed record ChosenFacet(FacetKind Kind, string Value, string Label);

public sealed record FacetChoice(string Value, string Label, int Count, bool IsChosen);

/// <summary>A way on for somebody whose search found nothing.</summary>
/// <param name="Reason">Why nothing was.</param>
/// <param name="Understood">The words that were looked for, without those that say nothing.</param>
/// <param name="Nearby">Words of the texts that look like them.</param>
/// <param name="Looser">The same question asked less strictly, where that does find something.</param>
/// <param name="Lessons">All lessons, to browse instead.</param>
public sealed record NothingFound(
    NothingReason Reason, IReadOnlyList<string> Understood, IReadOnlyList<string> Nearby, LooserQuery? Looser, IReadOnlyList<LessonCard> Lessons);

public enum NothingReason
{
    /// <summary>There are results, but not with these choices.</summary>
    Narrowed,

    /// <summary>Not one letter or digit was typed.</summary>
    NothingAsked,

    /// <summary>The query only says what must not be there.</summary>
    OnlyExcludes,

    /// <summary>Words were typed, but none that says what it is about.</summary>
    OnlyStopWords,

    /// <summary>A phrase or a minus sign left nothing of what there was.</summary>
    TooStrict,

    NoMatch,
}
