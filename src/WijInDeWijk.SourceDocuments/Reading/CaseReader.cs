using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class CaseReader
{
    public static CaseDocument Read(DocumentFile file)
    {
        var fields = file.FrontMatter;
        var publication = fields.Required("publicatie").AsReference(DocumentKind.Publication) ?? string.Empty;
        var body = BodyReader.Read(file, publication);
        return new CaseDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Title = fields.Required("titel").AsTextOrEmpty(),
            Subtitle = fields.Required("ondertitel").AsTextOrEmpty(),
            Summary = fields.Required("samenvatting").AsTextOrEmpty(CaseDocument.SummaryLength),
            Publication = publication,
            Chapter = fields.Required("hoofdstuk").AsInteger(1, 999) ?? 0,
            Pages = fields.Required("paginas").AsPages(publication) ?? default,
            Authors = fields.Required("auteurs").AsTexts(),
            Place = fields.Group("plaats", ReadPlace),
            Area = fields.Required("gebied").AsTerm<AreaKind>() ?? default,
            Initiators = fields.Required("initiatiefnemers").AsTerms<Initiator>(),
            MeetingPlace = fields.Required("ontmoetingsplek").AsTerm<MeetingPlaceKind>() ?? default,
            TargetGroups = fields.Required("doelgroepen").AsTexts(),
            Period = fields.Group("periode", ReadPeriod),
            Status = fields.Required("status").AsTerm<CaseStatus>() ?? default,
            Aftermath = fields.Optional("vervolg").AsGroup(item => CaseEntryReaders.ReadPagedText(item, publication)),
            Funding = fields.Required("financiering").AsTextOrEmpty(),
            Themes = fields.Required("themas").AsReferences(DocumentKind.Theme),
            OtherSpellings = fields.Optional("ook-gespeld").AsTexts(),
            Sources = fields.Optional("bronnen").AsReferences(DocumentKind.Source),
            KeyFigures = KeyFigureReader.ReadAll(fields.Required("kerncijfers"), publication),
            Parties = fields.Required("partijen").AsListOf(item => CaseEntryReaders.ReadParty(item, publication)),
            People = fields.Required("personen").AsListOf(item => CaseEntryReaders.ReadPerson(item, publication)),
            SocialCapital = fields.Group("sociaal-kapitaal", item => CaseEntryReaders.ReadSocialCapital(item, publication)),
            Findings = fields.Required("bevindingen").AsListOf(item => CaseEntryReaders.ReadFinding(item, publication)),
            EditorNotes = fields.Optional("aantekeningen").AsListOf(item => CaseEntryReaders.ReadPagedText(item, publication)),
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };
    }

    private static Place ReadPlace(Fields fields) => new(
        fields.Required("wijk").AsTextOrEmpty(),
        fields.Required("gemeente").AsTextOrEmpty(),
        fields.Required("provincie").AsTextOrEmpty(),
        (double)(fields.Required("breedtegraad").AsNumber() ?? 0),
        (double)(fields.Required("lengtegraad").AsNumber() ?? 0));

    private static Period ReadPeriod(Fields fields) => new(
        fields.Optional("begin").AsDate(), fields.Optional("eind").AsDate(), fields.Optional("toelichting").AsText());
}
