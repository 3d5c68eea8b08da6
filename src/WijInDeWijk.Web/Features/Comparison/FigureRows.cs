using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>Figures that measure the same thing, in one row; what keeps them from being compared is said in the cell.</summary>
internal static class FigureRows
{
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<CaseStudy> cases) =>
    [
        .. cases.SelectMany(study => study.KeyFigures.Select(figure => new PlacedFigure(figure, CaseOf(study))))
            .Where(item => item.Figure.Indicator is not null)
            .GroupBy(item => item.Figure.Indicator!, StringComparer.Ordinal)
            .Where(group => group.Select(item => item.Case.Id).Distinct().Count() > 1)
            .OrderBy(group => group.Min(item => item.Figure.Topic)).ThenByDescending(group => group.Count())
            .Select(group => Row([.. group], cases)),
    ];

    private static ComparisonRow Row(List<PlacedFigure> figures, IReadOnlyList<CaseStudy> cases)
    {
        var judged = Comparability.Judge(figures);
        var scale = BarScale.Of(judged);
        var topic = figures[0].Figure.Topic.Label();
        var label = figures.GroupBy(item => item.Figure.Label, StringComparer.Ordinal).OrderByDescending(group => group.Count()).First().Key;
        return new ComparisonRow(
            label == topic ? label : $"{topic}: {label.ToLower(DutchFormat.Culture)}",
            [.. cases.Select(study => new ComparisonCell([.. judged.Where(item => item.Case.Id == study.Id).Select(item => Item(item, scale, judged.Count(other => other.IsComparable) > 1))]))]);
    }

    private static CellItem Item(ComparedFigure item, BarScale scale, bool someCompare)
    {
        // Bars side by side say that they may be compared: only where they may.
        var comparison = FigureText.Comparison(item.Figure);
        string?[] remarks =
        [
            comparison,
            item.IsComparable ? null : $"niet zomaar te vergelijken: {string.Join("; ", item.Objections)}",
            item.Figure.ReferenceDate is { } date ? DutchFormat.Date(date) : "jaar niet vermeld",
            item.Figure.EditorNote is { } note ? $"Redactie: {note}" : null,
        ];
        return new CellItem($"{FigureText.Value(item.Figure)}|{item.Figure.DocumentId}", FigureText.Value(item.Figure), new Provenance(item.Figure.Origin, item.Figure.Pages))
        {
            Bar = item.IsComparable && someCompare ? FigureScaleBar.Of(item, scale) : null,
            Remark = string.Join("; ", remarks.OfType<string>()),
        };
    }

    private static FigureCase CaseOf(CaseStudy study) => new(study.Id, study.Title, study.Slug, study.Neighbourhood, study.Municipality, study.Area);
}
