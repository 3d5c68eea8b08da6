namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>How an initiative fared, as far as its publication tells.</summary>
public enum CaseStatus
{
    [Term("loopt", "Loopt")]
    Running,

    [Term("verhuisd", "Verhuisd")]
    Moved,

    [Term("afgerond", "Afgerond")]
    Completed,

    [Term("gestopt", "Gestopt")]
    Stopped,

    [Term("onbekend", "Onbekend")]
    Unknown,
}
