namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What kind of organisation or group an involved party is.</summary>
public enum PartyKind
{
    [Term("gemeente", "Gemeente")]
    Municipality,

    [Term("corporatie", "Woningcorporatie")]
    HousingCorporation,

    [Term("welzijn", "Welzijn")]
    Welfare,

    [Term("zorg", "Zorg")]
    Care,

    [Term("onderwijs", "Onderwijs")]
    Education,

    [Term("bewoners", "Bewoners")]
    Residents,

    [Term("ondernemers", "Ondernemers")]
    Entrepreneurs,

    [Term("politie-brandweer", "Politie en brandweer")]
    PoliceAndFireBrigade,

    [Term("natuur", "Natuur")]
    Nature,

    [Term("overig", "Overig")]
    Other,
}
