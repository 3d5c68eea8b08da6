namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>A place on the site that a text can lead to, as in <c>pagina:selectie</c>.</summary>
public enum SitePlace
{
    [Term("voorpagina", "Voorpagina")]
    Home,

    [Term("casussen", "Casussen")]
    Cases,

    [Term("lessen", "Lessen")]
    Lessons,

    [Term("matrix", "Lessen en casussen in één tabel")]
    Matrix,

    [Term("begrippen", "Begrippen")]
    Concepts,

    [Term("kerncijfers", "Kerncijfers")]
    KeyFigures,

    [Term("vergelijken", "Casussen vergelijken")]
    Comparison,

    [Term("zoeken", "Zoeken")]
    Search,

    [Term("bronnen", "Bronnen")]
    Sources,

    [Term("data", "Data en codeboek")]
    Data,

    [Term("selectie", "Mijn selectie")]
    Selection,

    [Term("insturen", "Een voorbeeld insturen")]
    Submit,

    [Term("verder", "Verder met uw voorbeeld")]
    Resume,

    [Term(SiteTexts.About, "Over deze kennisbank")]
    About,

    [Term(SiteTexts.Privacy, "Privacy")]
    Privacy,

    [Term(SiteTexts.Accessibility, "Toegankelijkheid")]
    Accessibility,

    [Term(SiteTexts.Colophon, "Colofon")]
    Colophon,
}
