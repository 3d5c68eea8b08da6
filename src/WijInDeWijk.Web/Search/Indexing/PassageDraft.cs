using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>A passage on its way to the index.</summary>
/// <param name="Kind">What it is to the reader.</param>
/// <param name="Heading">Weighs more than the text.</param>
/// <param name="Text">As a reader sees it, without markup.</param>
/// <param name="Anchor">The fragment of its address; null for the document as a whole.</param>
internal sealed record PassageDraft(PassageKind Kind, string Heading, string Text, string? Anchor)
{
    /// <summary>Weighs as much as the heading, but is not shown with it: where it is, how else it is called or spelled.</summary>
    public string Names { get; init; } = string.Empty;

    /// <summary>Found, but not shown: facts beside the text.</summary>
    public string Hidden { get; init; } = string.Empty;
}
