using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class LessonReader
{
    public static LessonDocument Read(DocumentFile file)
    {
        var fields = file.FrontMatter;
        var publication = fields.Required("publicatie").AsReference(DocumentKind.Publication) ?? string.Empty;
        var body = BodyReader.Read(file, publication);
        return new LessonDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Number = fields.Required("nummer").AsInteger(1, 9999) ?? 0,
            Title = fields.Required("titel").AsTextOrEmpty(),
            Publication = publication,
            Pages = fields.Required("paginas").AsPages(publication) ?? default,
            Claim = fields.Required("bewering").AsTextOrEmpty(),
            Concepts = fields.Required("begrippen").AsReferences(DocumentKind.Concept),
            Sources = fields.Optional("bronnen").AsReferences(DocumentKind.Source),
            Asks = fields.Group("vraagt", ReadDemands),
            ReflectionQuestions = fields.Required("reflectievragen").AsTexts(),
            Evidence = fields.Required("bewijs").AsListOf(item => ReadEvidence(item, Grounds.OfPublication(publication))),
            EditorNotes = fields.Optional("aantekeningen").AsListOf(item => CaseEntryReaders.ReadPagedText(item, Grounds.OfPublication(publication))),
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
    }

    private static LessonDemands ReadDemands(Fields fields) => new(
        fields.Required("bewoners").AsTextOrEmpty(),
        fields.Required("professionals").AsTextOrEmpty(),
        fields.Required("gemeenten").AsTextOrEmpty(),
        fields.Required("financiers").AsTextOrEmpty());

    private static EvidenceEntry ReadEvidence(Fields fields, Grounds grounds)
    {
        var (origin, pages) = grounds.Read(fields);
        var entry = new EvidenceEntry(
            fields.Optional("casus").AsReference(DocumentKind.Case),
            fields.Optional("elders").AsText(),
            fields.Optional("bron").AsReference(DocumentKind.Source),
            fields.Required("standpunt").AsTerm<Stance>() ?? default,
            fields.Required("tekst").AsTextOrEmpty(),
            origin,
            pages,
            fields.Optional("sectie").AsText(),
            fields.Optional("datum").AsDate());
        if (entry.Case is null == entry.Elsewhere is null)
        {
            fields.Log.Report(fields.Line, fields.Optional("casus").Path, "Bewijs noemt precies één van deze twee: casus of elders.");
        }

        return entry;
    }
}
