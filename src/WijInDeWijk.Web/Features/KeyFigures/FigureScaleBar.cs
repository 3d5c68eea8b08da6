using System.Globalization;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>A figure as a bar on a scale that it shares with others, with what it is compared to as a mark.</summary>
/// <param name="From">Where the bar begins, as a share of the scale; not at zero for a range.</param>
/// <param name="Width">How long it is.</param>
/// <param name="Mark">Where the comparison stands; null where there is none.</param>
/// <param name="IsComparable">Drawn full; otherwise in outline.</param>
/// <param name="Name">What it shows, in words.</param>
public sealed record FigureScaleBar(string From, string Width, string? Mark, bool IsComparable, string Name)
{
    /// <summary>Null where a bar would say something untrue: no number, another unit than the scale's, or less than nothing.</summary>
    public static FigureScaleBar? Of(ComparedFigure item, BarScale scale)
    {
        var figure = item.Figure;
        var (from, to) = figure.RangeFrom is { } low ? (low, figure.RangeTo!.Value) : (0, figure.Value ?? -1);
        if (figure.OneIn is not null || figure.Unit != scale.Unit || from < 0 || to < from || to > scale.Top || scale.Top == 0)
        {
            return null;
        }

        var mark = figure.ComparisonValue is { } other and >= 0 && other <= scale.Top ? Share(other, scale) : null;
        return new FigureScaleBar(Share(from, scale), Share(to - from, scale), mark, item.IsComparable, Describe(figure, scale, mark is not null));
    }

    private static string Describe(KeyFigure figure, BarScale scale, bool isMarked) =>
        $"Balk: {FigureText.Value(figure)}, op een schaal van 0 tot {DutchFormat.Number(scale.Top)}{(isMarked ? $"; streep: {FigureText.Comparison(figure)}" : string.Empty)}";

    private static string Share(decimal value, BarScale scale) =>
        string.Create(CultureInfo.InvariantCulture, $"{value / scale.Top * 100:0.##}%");
}

/// <summary>From nothing to the top; for percentages always to 100. A top of nothing draws no bars.</summary>
public sealed record BarScale(string? Unit, decimal Top)
{
    public static BarScale Of(IReadOnlyCollection<ComparedFigure> figures)
    {
        // The unit of most of those that may be compared; of all, where none may.
        var numbers = figures.Where(item => item.Figure is { OneIn: null, Text: null }).ToList();
        var unit = (numbers.Exists(item => item.IsComparable) ? numbers.Where(item => item.IsComparable) : numbers)
            .GroupBy(item => item.Figure.Unit, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var top = numbers.Where(item => item.Figure.Unit == unit)
            .SelectMany(item => new[] { item.Figure.Value, item.Figure.RangeTo, item.Figure.ComparisonValue })
            .Max() ?? 0;
        return unit is "%" ? new BarScale(unit, Math.Max(100, top)) : new BarScale(unit, IsAlone(numbers, unit) ? 0 : top);
    }

    /// <summary>A number with nothing beside it would fill its scale whatever it is; a share of a hundred is one by itself.</summary>
    private static bool IsAlone(List<ComparedFigure> numbers, string? unit)
    {
        var sameUnit = numbers.Where(item => item.Figure.Unit == unit).ToList();
        return sameUnit.Count == 1 && sameUnit[0].Figure.ComparisonValue is null;
    }
}
