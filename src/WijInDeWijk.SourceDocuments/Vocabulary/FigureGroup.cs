namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>The heading of the facts table that a key figure stands under.</summary>
public enum FigureGroup
{
    [Term("inwoners", "Inwoners")]
    Residents,

    [Term("demografie", "Demografie")]
    Demography,

    [Term("sociaal-economisch", "Sociaal-economisch")]
    SocioEconomic,

    [Term("wijk", "De wijk")]
    Neighbourhood,

    [Term("overig", "Overig")]
    Other,

    [Term("bereik", "Bereik en resultaten")]
    Reach,
}
