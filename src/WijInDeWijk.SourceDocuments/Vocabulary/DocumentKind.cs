namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>What a document is; its code is also the scheme of a link to it, as in <c>begrip:bonding</c>.</summary>
public enum DocumentKind
{
    [Term("publicatie", "Publicatie")]
    Publication,

    [Term("tekst", "Tekst")]
    PublicationText,

    [Term("casus", "Casus")]
    Case,

    [Term("les", "Les")]
    Lesson,

    [Term("begrip", "Begrip")]
    Concept,

    [Term("bron", "Bron")]
    Source,

    [Term("thema", "Thema")]
    Theme,

    /// <summary>A page of the site about itself. The scheme leads to every other place on the site too; see <see cref="SitePlace"/>.</summary>
    [Term("pagina", "Pagina")]
    SitePage,
}
