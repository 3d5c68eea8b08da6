namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>The area or undertaking that a key figure counts.</summary>
public enum FigureScale
{
    [Term("wijk", "Wijk")]
    Neighbourhood,

    [Term("buurt", "Buurt")]
    Quarter,

    [Term("gemeente", "Gemeente")]
    Municipality,

    [Term("regio", "Regio")]
    Region,

    [Term("stad", "Stad")]
    City,

    [Term("initiatief", "Initiatief")]
    Initiative,
}
