namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What a key figure is about, across cases.</summary>
public enum FigureTopic
{
    [Term("inwoners", "Inwoners")]
    Residents,

    [Term("herkomst", "Herkomst")]
    Origin,

    [Term("leeftijd", "Leeftijd")]
    Age,

    [Term("huishoudens", "Huishoudens")]
    Households,

    [Term("inkomen", "Inkomen")]
    Income,

    [Term("wonen", "Wonen")]
    Housing,

    [Term("werk", "Werk")]
    Work,

    [Term("gezondheid", "Gezondheid")]
    Health,

    [Term("omgeving", "Omgeving")]
    Surroundings,

    [Term("bereik", "Bereik en resultaten")]
    Reach,
}
