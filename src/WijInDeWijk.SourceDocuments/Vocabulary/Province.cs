namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>The twelve provinces, by their official names.</summary>
public enum Province
{
    [Term("Drenthe", "Drenthe")]
    Drenthe,

    [Term("Flevoland", "Flevoland")]
    Flevoland,

    [Term("Fryslân", "Fryslân")]
    Fryslan,

    [Term("Gelderland", "Gelderland")]
    Gelderland,

    [Term("Groningen", "Groningen")]
    Groningen,

    [Term("Limburg", "Limburg")]
    Limburg,

    [Term("Noord-Brabant", "Noord-Brabant")]
    NoordBrabant,

    [Term("Noord-Holland", "Noord-Holland")]
    NoordHolland,

    [Term("Overijssel", "Overijssel")]
    Overijssel,

    [Term("Utrecht", "Utrecht")]
    Utrecht,

    [Term("Zeeland", "Zeeland")]
    Zeeland,

    [Term("Zuid-Holland", "Zuid-Holland")]
    ZuidHolland,
}
