using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>The closed word lists, for the codebook.</summary>
internal static class CodeLists
{
    public static IReadOnlyList<CodeList> All { get; } =
    [
        Of<FigureGroup>("Groep van een cijfer"),
        Of<FigureTopic>("Thema van een cijfer"),
        Of<FigureScale>("Schaal van een cijfer"),
        Of<Qualifier>("Kwalificatie"),
        Of<Stance>("Standpunt"),
        Of<Origin>("Herkomst"),
        Of<ReactionKind>("Soort reactie"),
        Of<CheckInOutcome>("Hoe het nu gaat"),
        Of<AreaKind>("Soort gebied"),
        Of<Initiator>("Initiatiefnemer"),
        Of<MeetingPlaceKind>("Ontmoetingsplek"),
        Of<CaseStatus>("Status"),
        Of<PartyKind>("Partij"),
        Of<CapitalKind>("Vorm"),
        Of<Judgement>("Oordeel"),
        Of<FindingKind>("Bevinding"),
        Of<SourceKind>("Soort bron"),
        Of("Soort document", Terms.All<DocumentKind>().Where(kind => kind is not DocumentKind.SitePage)),
    ];

    private static CodeList Of<T>(string title)
        where T : struct, Enum => Of(title, Terms.All<T>());

    private static CodeList Of<T>(string title, IEnumerable<T> values)
        where T : struct, Enum => new(title, [.. values.Select(value => new CodeLabel(value.Code(), value.Label()))]);
}

public sealed record CodeList(string Title, IReadOnlyList<CodeLabel> Codes);

public sealed record CodeLabel(string Code, string Label);
