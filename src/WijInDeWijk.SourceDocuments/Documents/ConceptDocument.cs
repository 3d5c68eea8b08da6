using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A word of the field, explained.</summary>
public sealed record ConceptDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.Concept, Slug);

    public required string Publication { get; init; }

    /// <summary>Other words for it.</summary>
    public required IReadOnlyList<string> AlsoCalled { get; init; }

    /// <summary>One sentence that stands by itself.</summary>
    public required string Definition { get; init; }

    public required IReadOnlyList<string> Related { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Where the publication uses it.</summary>
    public required IReadOnlyList<PageRange> Pages { get; init; }
}
