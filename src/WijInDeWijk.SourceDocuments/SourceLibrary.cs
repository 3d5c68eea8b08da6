using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments;

/// <summary>All documents of a folder, with everything that is wrong in them.</summary>
/// <param name="Documents">Every document that could be read, also where it has diagnostics: publish none of them while there are any.</param>
/// <param name="Thesaurus">What search takes for the same.</param>
/// <param name="Municipalities">Empty for a folder without them.</param>
/// <param name="Archived">Documents that are gone.</param>
/// <param name="Beside">What readers see beside the texts; for an empty store alone.</param>
/// <param name="Diagnostics">Ordered by file and line; empty for a folder in which nothing is left to improve.</param>
public sealed record SourceLibrary(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<ThesaurusLine> Thesaurus,
    MunicipalityList Municipalities,
    IReadOnlyList<ArchivedEntry> Archived,
    UserContentTexts Beside,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether it can be shown: a broken link then becomes plain words, and a paragraph that does not say what it rests on is the editors' own.</summary>
    public bool IsSound => Diagnostics.All(diagnostic => diagnostic.IsWarning);

    public IEnumerable<Diagnostic> Faults => Diagnostics.Where(diagnostic => !diagnostic.IsWarning);

    public IEnumerable<Diagnostic> Warnings => Diagnostics.Where(diagnostic => diagnostic.IsWarning);

    public IEnumerable<T> OfKind<T>()
        where T : SourceDocument => Documents.OfType<T>();
}
