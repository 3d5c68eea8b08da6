using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Cases;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>What kind of story each case is.</summary>
internal static class IdentityRows
{
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<CaseStudy> cases, ILookup<int, string> themes)
    {
        return
        [
            Told("In het kort", study => ComparisonCell.Of(study.Summary)),
            Told("Plaats", study => ComparisonCell.Of($"{study.Neighbourhood}, {study.Municipality} ({study.Province})")),
            Row("Soort gebied", study => ComparisonCell.Of(study.Area.Label())),
            Row("Gestart door", study => RowBuilder.Cell(study.Initiators.Select(initiator => initiator.Label()))),
            Row("Ontmoetingsplek", study => ComparisonCell.Of(study.MeetingPlace.Label())),
            Row("Voor wie", study => RowBuilder.Cell(study.TargetGroups)),
            Row("Thema’s", study => RowBuilder.Cell(themes[study.Id])),
            Told("Periode", study => ComparisonCell.Of(CasePeriod.InWords(study))),
            Told("Geld", study => ComparisonCell.Of(study.Funding)),
            Row("Geschreven door", study => new ComparisonCell([.. study.Authors.Select(author => new CellItem(author, author, null)), WrittenIn(study)])),
        ];

        static CellItem WrittenIn(CaseStudy study) => study.Publication is { } publication
            ? new CellItem(publication.Key, $"{publication.Title}, {publication.Year}", new Provenance(Origin.Publication, study.Pages))
            : new CellItem(study.Origin.Code(), study.Origin is Origin.Contributor ? "ingezonden uit de praktijk" : "de redactie", null);

        // Free words always differ: marking them would mark everything.
        ComparisonRow Told(string label, Func<CaseStudy, ComparisonCell> cell) => new(label, [.. cases.Select(cell)]);

        ComparisonRow Row(string label, Func<CaseStudy, ComparisonCell> cell) => RowBuilder.Row(label, cases.Select(cell));
    }
}
