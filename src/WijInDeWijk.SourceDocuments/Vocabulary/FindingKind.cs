namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Whether a finding tells what works or what chafes.</summary>
public enum FindingKind
{
    [Term("werkt", "Wat werkt")]
    Works,

    [Term("schuurt", "Wat schuurt")]
    Chafes,
}
