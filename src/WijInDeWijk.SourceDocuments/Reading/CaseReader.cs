using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

internal static class CaseReader
{
    public static CaseDocument Read(DocumentFile file)
    {
        var fields = file.FrontMatter;
        var origin = fields.Optional("herkomst").AsTerm<Origin>() ?? Origin.Publication;
        var isChapter = origin is Origin.Publication;
        var publication = isChapter ? fields.Required("publicatie").AsReference(DocumentKind.Publication) ?? string.Empty : string.Empty;
        var grounds = new Grounds(publication, origin);
        var body = BodyReader.Read(file, publication);
        return new CaseDocument
        {
            File = file.Log.File,
            Slug = fields.Required("slug").AsSlug(),
            Title = fields.Required("titel").AsTextOrEmpty(),
            Subtitle = fields.Required("ondertitel").AsTextOrEmpty(),
            Summary = fields.Required("samenvatting").AsTextOrEmpty(CaseDocument.SummaryLength),
            Origin = origin,
            PlacedOn = isChapter ? null : fields.Required("geplaatst").AsDate(),
            Publication = isChapter ? publication : null,
            Chapter = isChapter ? fields.Required("hoofdstuk").AsInteger(1, 999) : null,
            Pages = isChapter ? fields.Required("paginas").AsPages(publication) : null,
            Authors = Expected("auteurs").AsTexts(),
            Place = fields.Group("plaats", ReadPlace),
            Area = fields.Required("gebied").AsTerm<AreaKind>() ?? default,
            Initiators = fields.Required("initiatiefnemers").AsTerms<Initiator>(),
            MeetingPlace = fields.Required("ontmoetingsplek").AsTerm<MeetingPlaceKind>() ?? default,
            TargetGroups = fields.Required("doelgroepen").AsTexts(),
            Period = fields.Group("periode", ReadPeriod),
            Status = fields.Required("status").AsTerm<CaseStatus>() ?? default,
            Aftermath = fields.Optional("vervolg").AsGroup(item => CaseEntryReaders.ReadPagedText(item, grounds)),
            Funding = fields.Required("financiering").AsTextOrEmpty(),
            Themes = fields.Required("themas").AsReferences(DocumentKind.Theme),
            OtherSpellings = fields.Optional("ook-gespeld").AsTexts(),
            Sources = fields.Optional("bronnen").AsReferences(DocumentKind.Source),
            KeyFigures = KeyFigureReader.ReadAll(Expected("kerncijfers"), grounds),
            Parties = Expected("partijen").AsListOf(item => CaseEntryReaders.ReadParty(item, grounds)),
            People = Expected("personen").AsListOf(item => CaseEntryReaders.ReadPerson(item, grounds)),
            SocialCapital = ReadSocialCapital(fields, grounds),
            Findings = Expected("bevindingen").AsListOf(item => CaseEntryReaders.ReadFinding(item, grounds)),
            EditorNotes = fields.Optional("aantekeningen").AsListOf(item => CaseEntryReaders.ReadPagedText(item, grounds)),
            Keywords = fields.Optional("trefwoorden").AsTexts(),
            Sections = body.Sections,
            Mentions = body.Mentions,
        };

        // A chapter is complete; what somebody sends in tells what they know.
        FieldValue Expected(string name) => isChapter ? fields.Required(name) : fields.Optional(name);
    }

    /// <summary>What the one who tells it sees, and beside it, in a field of its own, what the editors see.</summary>
    private static IReadOnlyList<SocialCapitalEntry> ReadSocialCapital(Fields fields, Grounds grounds)
    {
        if (grounds.Origin is Origin.Publication)
        {
            return fields.Group("sociaal-kapitaal", item => CaseEntryReaders.ReadSocialCapital(item, grounds));
        }

        var own = fields.Optional("sociaal-kapitaal").AsGroup(item => CaseEntryReaders.ReadSocialCapital(item, grounds));
        var ofEditors = fields.Optional("sociaal-kapitaal-redactie").AsGroup(item => CaseEntryReaders.ReadSocialCapital(item, grounds with { Origin = Origin.Editors }));
        return [.. own ?? [], .. ofEditors ?? []];
    }

    private static Place ReadPlace(Fields fields) => new(
        fields.Required("wijk").AsTextOrEmpty(),
        fields.Required("gemeente").AsTextOrEmpty(),
        fields.Required("provincie").AsTextOrEmpty(),
        fields.Required("breedtegraad").AsDegrees() ?? 0,
        fields.Required("lengtegraad").AsDegrees() ?? 0);

    private static Period ReadPeriod(Fields fields) => new(
        fields.Optional("begin").AsDate(), fields.Optional("eind").AsDate(), fields.Optional("toelichting").AsText());
}
