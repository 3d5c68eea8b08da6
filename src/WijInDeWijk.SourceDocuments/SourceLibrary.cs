using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments;

/// <summary>All documents of a folder, with everything that is wrong in them.</summary>
/// <param name="Documents">Every document that could be read, also where it has diagnostics: publish none of them while there are any.</param>
/// <param name="Thesaurus">What search takes for the same.</param>
/// <param name="Municipalities">Empty for a folder without them.</param>
/// <param name="Diagnostics">Ordered by file and line; empty for a sound folder.</param>
public sealed record SourceLibrary(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<ThesaurusLine> Thesaurus,
    MunicipalityList Municipalities,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool IsSound => Diagnostics.Count == 0;

    public IEnumerable<T> OfKind<T>()
        where T : SourceDocument => Documents.OfType<T>();
}
