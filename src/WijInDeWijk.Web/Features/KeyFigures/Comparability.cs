using System.Globalization;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>
/// Says of figures that measure the same thing which may stand in one row, and of the others why not.
/// The yardstick is what most of them share: unit, area, year and definition. What a figure does not tell is no
/// difference, but is said; what it tells otherwise is one.
/// </summary>
internal static class Comparability
{
    public static IReadOnlyList<ComparedFigure> Judge(IReadOnlyCollection<PlacedFigure> figures)
    {
        var yardstick = Yardstick.Of([.. figures.Select(item => item.Figure).Where(IsPlainNumber)]);
        return [.. figures.Select(item => new ComparedFigure(item.Figure, item.Case, [.. Objections(item.Figure, yardstick)], [.. Reservations(item.Figure, yardstick)]))];
    }

    public static string? YearOf(KeyFigure figure) => figure.ReferenceDate?[..4];

    // An average is what is measured, and no reserve about it.
    private static bool IsPlainNumber(KeyFigure figure) => figure is { Value: not null, OneIn: null, Qualifier: null or Qualifier.Average };

    private static IEnumerable<string> Objections(KeyFigure figure, Yardstick yardstick)
    {
        if (figure.Text is not null)
        {
            yield return "een beschrijving, geen getal";
            yield break;
        }

        if (figure.RangeFrom is not null)
        {
            yield return "een bereik en niet één getal";
        }

        if (figure.OneIn is not null)
        {
            yield return "een verhouding, geen gewoon getal";
        }

        if (figure.Qualifier is { } qualifier and not Qualifier.Average)
        {
            yield return $"niet precies: er staat ‘{qualifier.Label()}’";
        }

        if (figure.Unit != yardstick.Unit)
        {
            yield return $"andere eenheid: {figure.Unit}";
        }

        if (figure.Scale != yardstick.Scale)
        {
            yield return $"ander gebied: {figure.Scale.Label().ToLower(DutchFormat.Culture)} in plaats van {yardstick.Scale.Label().ToLower(DutchFormat.Culture)}";
        }

        if (YearOf(figure) is { } year && yardstick.Year is { } usual && year != usual)
        {
            yield return $"ander jaar: {year} in plaats van {usual}";
        }

        if (figure.Definition is { } definition && definition != yardstick.Definition)
        {
            yield return $"anders omschreven: {definition.TrimEnd('.')}";
        }
    }

    private static IEnumerable<string> Reservations(KeyFigure figure, Yardstick yardstick)
    {
        if (figure.ReferenceDate is null)
        {
            yield return "jaar niet vermeld";
        }

        if (yardstick.Definition is not null && figure.Definition is null)
        {
            yield return "omschrijving niet vermeld";
        }
    }

    private sealed record Yardstick(string? Unit, FigureScale Scale, string? Year, string? Definition)
    {
        public static Yardstick Of(IReadOnlyList<KeyFigure> numbers)
        {
            var unit = MostCommon(numbers.Select(figure => figure.Unit), _ => 0);
            var sameUnit = numbers.Where(figure => figure.Unit == unit).ToList();
            var scale = MostCommon(sameUnit.Select(figure => figure.Scale), _ => 0);
            var sameArea = sameUnit.Where(figure => figure.Scale == scale).ToList();
            var year = MostCommon(sameArea.Select(YearOf).OfType<string>(), item => -int.Parse(item, CultureInfo.InvariantCulture));
            var definition = MostCommon(sameArea.Where(figure => YearOf(figure) is not { } other || other == year).Select(figure => figure.Definition).OfType<string>(), _ => 0);
            return new Yardstick(unit, scale, year, definition);
        }

        private static T? MostCommon<T>(IEnumerable<T> values, Func<T, int> ifEqual) =>
            values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => ifEqual(group.Key)).Select(group => group.Key).FirstOrDefault();
    }
}

/// <summary>A figure and the case that it belongs to.</summary>
public sealed record PlacedFigure(KeyFigure Figure, FigureCase Case);

/// <summary>What a figure's row says of its case.</summary>
public sealed record FigureCase(int Id, string Title, string Slug, string Neighbourhood, string Municipality, AreaKind Area)
{
    public string Place => Neighbourhood == Municipality ? Municipality : $"{Neighbourhood}, {Municipality}";
}

/// <param name="Objections">Why it may not stand in one row with the others; empty where it may.</param>
/// <param name="Reservations">What it does not tell.</param>
public sealed record ComparedFigure(KeyFigure Figure, FigureCase Case, IReadOnlyList<string> Objections, IReadOnlyList<string> Reservations)
{
    public bool IsComparable => Objections.Count == 0;

    /// <summary>The only one of its kind compares with nothing.</summary>
    public ComparedFigure Alone() => IsComparable ? this with { Objections = ["geen ander cijfer met dezelfde eenheid, omschrijving en plaats"] } : this;

    /// <summary>By which it is put in order: of a range its middle.</summary>
    public decimal? Size => Figure switch
    {
        { RangeFrom: { } from, RangeTo: { } to } => (from + to) / 2,
        { Value: { } value, OneIn: { } total } => value / total,
        _ => Figure.Value,
    };
}
