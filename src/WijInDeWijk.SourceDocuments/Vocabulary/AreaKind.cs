namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>How built-up the surroundings of a case are.</summary>
public enum AreaKind
{
    [Term("grootstedelijk", "Grootstedelijk")]
    Metropolitan,

    [Term("stedelijk", "Stedelijk")]
    Urban,

    [Term("dorps", "Dorps of platteland")]
    Rural,
}
