using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class ConceptReader
{
    public static ConceptDocument Read(DocumentFile file)
    {
        var fields = file.FrontMatter;
        var publication = fields.Required("publicatie").AsReference(DocumentKind.Publication) ?? string.Empty;
        var body = BodyReader.Read(file, publication);
        return new ConceptDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Title = fields.Required("titel").AsTextOrEmpty(),
            Publication = publication,
            AlsoCalled = fields.Optional("ook").AsTexts(),
            Definition = fields.Required("kort").AsTextOrEmpty(),
            Related = fields.Optional("verwant").AsReferences(DocumentKind.Concept),
            Sources = fields.Optional("bronnen").AsReferences(DocumentKind.Source),
            Pages = [.. fields.Optional("paginas").AsList().Select(page => page.AsPages(publication)).OfType<PageRange>()],
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
    }
}
