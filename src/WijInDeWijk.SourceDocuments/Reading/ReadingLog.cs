using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>What one pass over a folder finds: faults, and references to check once every document is known.</summary>
internal sealed class ReadingLog
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(Diagnostic WhenMissing, DocumentLink Target)> _references = [];

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public void Refer(DocumentLink target, Diagnostic whenMissing) => _references.Add((whenMissing, target));

    public IReadOnlyList<Diagnostic> Conclude(IReadOnlySet<DocumentLink> known) =>
    [
        .. _diagnostics
            .Concat(_references.Where(reference => !known.Contains(reference.Target)).Select(reference => reference.WhenMissing))
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line),
    ];
}
