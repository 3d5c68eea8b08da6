using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The small entries that cases and other documents are made of.</summary>
internal static class CaseEntryReaders
{
    public static PartyEntry ReadParty(Fields fields, Grounds grounds) => new(
        fields.Required("naam").AsTextOrEmpty(),
        fields.Required("soort").AsTerm<PartyKind>() ?? default,
        fields.Optional("rol").AsText(),
        grounds.Read(fields));

    public static PersonEntry ReadPerson(Fields fields, Grounds grounds) => new(
        fields.Required("naam").AsTextOrEmpty(),
        fields.Required("rol").AsTextOrEmpty(),
        grounds.Read(fields),
        fields.Optional("pseudoniem").AsYes());

    public static FindingEntry ReadFinding(Fields fields, Grounds grounds) => new(
        fields.Required("soort").AsTerm<FindingKind>() ?? default,
        fields.Required("tekst").AsTextOrEmpty(),
        grounds.Read(fields));

    public static PagedText ReadPagedText(Fields fields, Grounds grounds) =>
        new(fields.Required("tekst").AsTextOrEmpty(), grounds.Read(fields));

    public static IReadOnlyList<SocialCapitalEntry> ReadSocialCapital(Fields fields, Grounds grounds) =>
    [
        .. Terms.All<CapitalKind>()
            .Where(kind => grounds.Origin is Origin.Publication || fields.Optional(kind.Code()).IsPresent)
            .Select(kind => fields.Group(kind.Code(), form => new SocialCapitalEntry(
                kind,
                form.Required("oordeel").AsTerm<Judgement>() ?? default,
                form.Required("toelichting").AsTextOrEmpty(),
                grounds.Read(form)))),
    ];
}
