using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The documents that stand together in one YAML list.</summary>
internal static class ListReaders
{
    public const string LiteratureFile = "bronnen.yaml";
    public const string ThemesFile = "themas.yaml";

    public static ThemeDocument ReadTheme(Fields fields) => new()
    {
        File = fields.Log.File,
        Slug = fields.Required("slug").AsSlug(),
        Title = fields.Required("titel").AsTextOrEmpty(),
        Description = fields.Required("toelichting").AsTextOrEmpty(),
    };

    public static LiteratureDocument ReadLiterature(Fields fields) => new()
    {
        File = fields.Log.File,
        Slug = fields.Required("slug").AsSlug(),
        Kind = fields.Required("soort").AsTerm<SourceKind>() ?? default,
        Authors = fields.Required("auteurs").AsTexts(),
        Year = fields.Optional("jaar").AsInteger(1500, 2199),
        Title = fields.Required("titel").AsTextOrEmpty(),
        PublishedIn = fields.Optional("in").AsText(),
        Pages = fields.Optional("paginas").AsText(),
        City = fields.Optional("plaats").AsText(),
        Publisher = fields.Optional("uitgever").AsText(),
        Url = fields.Optional("url").AsText(),
        Notes = fields.Optional("noten").AsListOf(ReadNote),
        EditorNote = fields.Optional("aantekening").AsText(),
    };

    private static NoteEntry ReadNote(Fields fields)
    {
        var publication = fields.Required("publicatie").AsReference(DocumentKind.Publication) ?? string.Empty;
        return new NoteEntry(
            publication,
            fields.Required("tekst").AsTextOrEmpty(),
            fields.Optional("noot").AsInteger(1, 999),
            fields.Required("pagina").AsPages(publication) ?? default);
    }
}
