namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>How far a form of social capital is present in a case.</summary>
public enum Judgement
{
    [Term("sterk", "Sterk")]
    Strong,

    [Term("aanwezig", "Aanwezig")]
    Present,

    [Term("licht", "Licht")]
    Light,

    [Term("gespannen", "Gespannen")]
    Strained,

    [Term("in-ontwikkeling", "In ontwikkeling")]
    Developing,
}
