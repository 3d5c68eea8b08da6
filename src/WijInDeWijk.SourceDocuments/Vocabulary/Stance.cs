namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What a piece of evidence does to a lesson.</summary>
public enum Stance
{
    [Term("ondersteunt", "Ondersteunt")]
    Supports,

    [Term("nuanceert", "Nuanceert")]
    Nuances,

    [Term("weerspreekt", "Weerspreekt")]
    Contradicts,
}
