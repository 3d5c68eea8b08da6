using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>The publication that cases and lessons come from.</summary>
public sealed record PublicationDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.Publication, Slug);

    public required string Subtitle { get; init; }

    public required string Publisher { get; init; }

    public required string Programme { get; init; }

    public required int Year { get; init; }

    public required int PageCount { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<PersonEntry> People { get; init; }
}
