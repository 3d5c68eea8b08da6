using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <param name="Kind">What the document is.</param>
/// <param name="MarkedTitle">Its title in pieces, those that match marked.</param>
/// <param name="Url">Its address.</param>
/// <param name="Place">Where a case is; null for other documents.</param>
/// <param name="Passage">The passage that answers best.</param>
/// <param name="Score">Only comparable within one search.</param>
public sealed record SearchHit(DocumentKind Kind, IReadOnlyList<TextPiece> MarkedTitle, string Url, string? Place, PassageView Passage, double Score)
{
    public string Title => TextPiece.Plain(MarkedTitle);
}

/// <param name="Kind">What the passage is.</param>
/// <param name="Heading">What it stands under, in pieces as the text.</param>
/// <param name="Url">Its own address.</param>
/// <param name="Text">In pieces, those that match marked.</param>
public sealed record PassageView(PassageKind Kind, IReadOnlyList<TextPiece> Heading, string Url, IReadOnlyList<TextPiece> Text)
{
    public string PlainText => TextPiece.Plain(Text);

    /// <summary>What stands before the heading in the link to the passage; nothing where the heading says what it is.</summary>
    public string LinkStart => Kind == PassageKind.Section ? "Lees verder bij ‘" : IsNamedByItself ? string.Empty : $"{Kind.Label()}: ";

    public string LinkEnd => Kind == PassageKind.Section ? "’" : string.Empty;

    private bool IsNamedByItself => TextPiece.Plain(Heading) == Kind.Label();
}
