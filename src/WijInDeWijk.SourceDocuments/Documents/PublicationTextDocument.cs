using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A foreword or introduction, retold.</summary>
public sealed record PublicationTextDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.PublicationText, $"{Publication}/{Slug}");

    /// <summary>Slug of the publication: the folder that the text lies in.</summary>
    public required string Publication { get; init; }

    public required PublicationTextKind Kind { get; init; }

    /// <summary>Place among the publication's texts, from 1.</summary>
    public required int Order { get; init; }

    public required PageRange Pages { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }
}
