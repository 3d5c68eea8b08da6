using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>What a piece of text rests on: pages of the publication, or what editors or a contributor know themselves (then without pages).</summary>
public sealed record Provenance(Origin Origin, PageRange? Pages);
