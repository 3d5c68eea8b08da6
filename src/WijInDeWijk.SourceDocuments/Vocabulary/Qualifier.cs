namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>The reserve with which a publication gives a number.</summary>
public enum Qualifier
{
    [Term("circa", "circa")]
    About,

    [Term("meer-dan", "meer dan")]
    MoreThan,

    [Term("ruim", "ruim")]
    WellOver,

    [Term("bijna", "bijna")]
    Almost,

    [Term("minstens", "minstens")]
    AtLeast,

    [Term("hoogstens", "hoogstens")]
    AtMost,

    [Term("gemiddeld", "gemiddeld")]
    Average,
}
