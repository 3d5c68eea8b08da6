namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A second-level heading with what stands under it; the text before a first heading is a section without one.</summary>
/// <param name="Heading">Null for a text without headings.</param>
/// <param name="Anchor">Unique within the document.</param>
/// <param name="Blocks">Subheadings, paragraphs, lists and quotations in the order in which they are read.</param>
public sealed record Section(string? Heading, string Anchor, IReadOnlyList<Block> Blocks);

/// <summary>A paragraph, list or quotation with what it rests on; or a subheading, which rests on nothing.</summary>
/// <param name="Markdown">Without the heading marks and without the provenance marker.</param>
/// <param name="Provenance">Null for a subheading.</param>
public sealed record Block(string Markdown, Provenance? Provenance)
{
    public bool IsSubheading => Provenance is null;
}
