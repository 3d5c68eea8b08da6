namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Who started an initiative.</summary>
public enum Initiator
{
    [Term("bewoners", "Bewoners")]
    Residents,

    [Term("sociaal-ondernemers", "Sociaal ondernemers")]
    SocialEntrepreneurs,

    [Term("welzijnsorganisatie", "Welzijnsorganisatie")]
    WelfareOrganisation,

    [Term("corporatie", "Woningcorporatie")]
    HousingCorporation,

    [Term("gemeente", "Gemeente")]
    Municipality,

    [Term("boeren", "Boeren")]
    Farmers,
}
