using System.Text.Json.Serialization;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>What every document has: an address, a title, its text in sections and the documents that its text points to.</summary>
public abstract record SourceDocument
{
    /// <summary>Path relative to the folder that was read. Where a document lies says nothing about what it holds, so it stays out of its hash.</summary>
    [JsonIgnore]
    public string File { get; init; } = string.Empty;

    [JsonIgnore]
    public abstract DocumentLink Link { get; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is about in the words of those who look for it; found, not shown.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Targets of the links in the running text, each once, in reading order.</summary>
    public IReadOnlyList<DocumentLink> Mentions { get; init; } = [];
}
