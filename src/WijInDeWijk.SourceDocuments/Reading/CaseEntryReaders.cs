using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The small entries that cases and other documents are made of.</summary>
internal static class CaseEntryReaders
{
    public static PartyEntry ReadParty(Fields fields, string publication) => new(
        fields.Required("naam").AsTextOrEmpty(),
        fields.Required("soort").AsTerm<PartyKind>() ?? default,
        fields.Optional("rol").AsText(),
        fields.Required("pagina").AsPages(publication) ?? default);

    public static PersonEntry ReadPerson(Fields fields, string publication) => new(
        fields.Required("naam").AsTextOrEmpty(),
        fields.Required("rol").AsTextOrEmpty(),
        fields.Required("pagina").AsPages(publication) ?? default,
        fields.Optional("pseudoniem").AsYes());

    public static FindingEntry ReadFinding(Fields fields, string publication) => new(
        fields.Required("soort").AsTerm<FindingKind>() ?? default,
        fields.Required("tekst").AsTextOrEmpty(),
        fields.Required("pagina").AsPages(publication) ?? default);

    public static PagedText ReadPagedText(Fields fields, string publication) =>
        new(fields.Required("tekst").AsTextOrEmpty(), fields.Required("pagina").AsPages(publication) ?? default);

    public static IReadOnlyList<SocialCapitalEntry> ReadSocialCapital(Fields fields, string publication) =>
    [
        .. Terms.All<CapitalKind>().Select(kind => fields.Group(kind.Code(), form => new SocialCapitalEntry(
            kind,
            form.Required("oordeel").AsTerm<Judgement>() ?? default,
            form.Required("toelichting").AsTextOrEmpty(),
            form.Required("pagina").AsPages(publication) ?? default))),
    ];
}
