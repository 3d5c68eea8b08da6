using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Documents;

/// <summary>The running text of a document, ready to be shown, with the documents that it points to and that point to it.</summary>
public sealed record TextView(IReadOnlyList<SectionView> Sections, IReadOnlyList<ReferenceView> PointsTo, IReadOnlyList<ReferenceView> PointedToBy)
{
    public IEnumerable<ReferenceView> To(DocumentKind kind) => PointsTo.Where(tie => tie.Kind == kind);

    public IEnumerable<ReferenceView> From(DocumentKind kind) => PointedToBy.Where(tie => tie.Kind == kind);
}

public sealed record SectionView(string? Heading, string Anchor, IReadOnlyList<BlockView> Blocks);

/// <param name="Html">Rendered; for a subheading its words.</param>
/// <param name="Origin">Null for a subheading.</param>
/// <param name="Pages">Where the publication tells it.</param>
public sealed partial record BlockView(string Html, Origin? Origin, PageRange? Pages)
{
    /// <summary>Up to where its last words end, so that its source can stand behind them.</summary>
    public IHtmlContent Words => new HtmlString(Html[..End]);

    /// <summary>The end tags behind its last words.</summary>
    public IHtmlContent EndTags => new HtmlString(Html[End..]);

    private int End => LastEndTags().Match(Html) is { Success: true } match ? match.Index : Html.Length;

    [GeneratedRegex(@"(\s*</(p|li|ul|ol|blockquote)>)+\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastEndTags();
}

/// <param name="IsListed">Named in the front matter, and not only mentioned in passing.</param>
public sealed record ReferenceView(DocumentKind Kind, string Key, string Title, string Url, bool IsListed);
