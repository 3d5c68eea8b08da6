using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class PublicationReader
{
    public const string FileName = "publicatie.md";

    public static PublicationDocument Read(DocumentFile file, PageLimits pageLimits)
    {
        var fields = file.FrontMatter;
        var slug = fields.Required("slug").AsSlug();
        var pageCount = fields.Required("paginas").AsInteger(1, 9999) ?? 0;
        pageLimits.Set(slug, pageCount);
        var body = BodyReader.Read(file, slug);
        return new PublicationDocument
        {
            File = file.Log.File,
            Slug = slug,
            Title = fields.Required("titel").AsTextOrEmpty(),
            Subtitle = fields.Required("ondertitel").AsTextOrEmpty(),
            Publisher = fields.Required("uitgever").AsTextOrEmpty(),
            Programme = fields.Required("programma").AsTextOrEmpty(),
            Year = fields.Required("jaar").AsInteger(1900, 2199) ?? 0,
            PageCount = pageCount,
            Summary = fields.Required("samenvatting").AsTextOrEmpty(),
            People = fields.Required("personen").AsListOf(item => CaseEntryReaders.ReadPerson(item, Grounds.OfPublication(slug))),
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
    }

    /// <param name="file">A document beside <see cref="FileName"/>.</param>
    /// <param name="publication">Name of the folder, which is the publication's slug.</param>
    public static PublicationTextDocument ReadText(DocumentFile file, string publication)
    {
        var fields = file.FrontMatter;
        var body = BodyReader.Read(file, publication);
        return new PublicationTextDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Publication = publication,
            Kind = fields.Required("soort").AsTerm<PublicationTextKind>() ?? default,
            Title = fields.Required("titel").AsTextOrEmpty(),
            Order = fields.Required("volgorde").AsInteger(1, 999) ?? 0,
            Pages = fields.Required("paginas").AsPages(publication) ?? default,
            Authors = fields.Required("auteurs").AsTexts(),
            Summary = fields.Required("samenvatting").AsTextOrEmpty(),
            Sources = fields.Optional("bronnen").AsReferences(DocumentKind.Source),
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
    }
}
