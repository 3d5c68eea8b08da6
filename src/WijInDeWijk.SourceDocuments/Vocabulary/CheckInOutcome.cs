namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>How a case fares, as who is there says.</summary>
public enum CheckInOutcome
{
    [Term("loopt", "Het loopt nog")]
    Running,

    [Term("veranderd", "Het loopt, maar het is veranderd")]
    Changed,

    [Term("gestopt", "Het is gestopt")]
    Stopped,
}
