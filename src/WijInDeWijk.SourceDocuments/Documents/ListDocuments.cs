using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A subject that groups cases; one entry of <c>themas.yaml</c>.</summary>
public sealed record ThemeDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.Theme, Slug);

    public required string Description { get; init; }
}

/// <summary>A piece of literature; one entry of <c>bronnen.yaml</c>.</summary>
public sealed record LiteratureDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.Source, Slug);

    public required SourceKind Kind { get; init; }

    /// <summary>Surname and initials, or an organisation's name.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    public int? Year { get; init; }

    /// <summary>Journal or volume that it stands in.</summary>
    public string? PublishedIn { get; init; }

    public string? Pages { get; init; }

    public string? City { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public required IReadOnlyList<NoteEntry> Notes { get; init; }

    public string? EditorNote { get; init; }
}

/// <summary>A place in a publication that refers to a source.</summary>
/// <param name="Publication">Slug of the publication.</param>
/// <param name="Text">The chapter, as a reader knows it.</param>
/// <param name="Number">The note's number; null for a reference in the running text.</param>
/// <param name="Page">The page it stands on.</param>
public sealed record NoteEntry(string Publication, string Text, int? Number, PageRange Page);
