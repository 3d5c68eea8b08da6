using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Documents;

public static class DocumentKindWords
{
    /// <summary>As the heading of a list.</summary>
    public static string Plural(this DocumentKind kind) => kind switch
    {
        DocumentKind.Publication => "Publicaties",
        DocumentKind.PublicationText => "Achtergrond",
        DocumentKind.Case => "Casussen",
        DocumentKind.Lesson => "Lessen",
        DocumentKind.Concept => "Begrippen",
        DocumentKind.Source => "Bronnen",
        DocumentKind.Theme => "Thema’s",
        DocumentKind.SitePage => "Over de site",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of document has no plural."),
    };
}
