using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Social capital, parties, findings, and what became of each case.</summary>
internal static class FactRows
{
    public static IReadOnlyList<ComparisonRow> Capital(IReadOnlyList<CaseStudy> cases) =>
    [
        .. Terms.All<CapitalKind>()
            .Where(kind => cases.Any(study => study.SocialCapital.Exists(capital => capital.Kind == kind)))
            .Select(kind => new ComparisonRow(kind.Label(), [.. cases.Select(study => new ComparisonCell([.. study.SocialCapital
                .Where(capital => capital.Kind == kind)
                .Select(capital => new CellItem(capital.Judgement.Code(), capital.Reason, new Provenance(capital.Origin, capital.Pages)) { Judgement = capital.Judgement })]))])
            {
                Glyph = kind,
            }),
    ];

    public static IReadOnlyList<ComparisonRow> Parties(IReadOnlyList<CaseStudy> cases) =>
    [
        .. Terms.All<PartyKind>()
            .Where(kind => cases.Any(study => study.Parties.Exists(party => party.Kind == kind)))
            .Select(kind => RowBuilder.Row(kind.Label(), cases.Select(study => RowBuilder.Cell(study.Parties.Where(party => party.Kind == kind).Select(party => party.Name).Distinct(StringComparer.Ordinal))))),
    ];

    public static IReadOnlyList<ComparisonRow> Findings(IReadOnlyList<CaseStudy> cases) =>
    [
        .. Terms.All<FindingKind>().Select(kind => new ComparisonRow(kind.Label(), [.. cases.Select(study => new ComparisonCell(
            [.. study.Findings.Where(finding => finding.Kind == kind).Select(finding => new CellItem(finding.Text, finding.Text, new Provenance(finding.Origin, finding.Pages)))]))])),
    ];

    public static IReadOnlyList<ComparisonRow> Aftermath(IReadOnlyList<CaseStudy> cases) =>
    [
        RowBuilder.Row("Stand", cases.Select(study => ComparisonCell.Of(study.Status.Label()))),
        .. cases.Any(study => study.Aftermath is not null)
            ? [new ComparisonRow("Hoe het verder ging", [.. cases.Select(study => study.Aftermath is { } told ? ComparisonCell.Of(told, new Provenance(study.AftermathOrigin, study.AftermathPages)) : ComparisonCell.Empty)])]
            : Array.Empty<ComparisonRow>(),
    ];
}
