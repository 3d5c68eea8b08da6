using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <param name="Topic">The topic on this page.</param>
/// <param name="Filter">As asked for.</param>
/// <param name="Topics">All that can be chosen.</param>
/// <param name="Order">In which rows stand.</param>
/// <param name="Indicators">What is shown.</param>
/// <param name="Paging">Of the one indicator that was asked for; null in the overview.</param>
/// <param name="Areas">Kinds of area that can be chosen.</param>
/// <param name="Scales">Scales that can be chosen.</param>
/// <param name="Count">Figures of this topic without a filter.</param>
public sealed record KeyFiguresView(
    FigureTopic Topic, FigureFilter Filter, IReadOnlyList<TopicCount> Topics, FigureOrder Order, IReadOnlyList<IndicatorView> Indicators,
    Paging? Paging, IReadOnlyList<AreaKind> Areas, IReadOnlyList<FigureScale> Scales, int Count);

public sealed record TopicCount(FigureTopic Topic, int Count);

/// <summary>Figures that measure the same thing, those that may be compared apart from those that may not.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Title">As most of them are called.</param>
/// <param name="Scale">That their bars share; null for figures that have nothing to do with each other.</param>
/// <param name="Comparable">In one row.</param>
/// <param name="Others">Beside it, each with its reason.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record IndicatorView(
    string Key, string Title, BarScale? Scale, IReadOnlyList<ComparedFigure> Comparable, IReadOnlyList<ComparedFigure> Others, int Count)
{
    /// <summary>The key of figures without an indicator, of which each stands by itself.</summary>
    public const string Loose = "los";

    public int Shown => Comparable.Count + Others.Count;

    public IEnumerable<ComparedFigure> All => Comparable.Concat(Others);

    public static IndicatorView Of(string key, IReadOnlyCollection<PlacedFigure> figures, FigureOrder order)
    {
        var judged = Comparability.Judge(figures);
        var comparable = judged.Where(item => item.IsComparable).In(order).ToList();
        var title = figures.GroupBy(item => item.Figure.Label, StringComparer.Ordinal).OrderByDescending(group => group.Count()).First().Key;

        return comparable.Count > 1
            ? new IndicatorView(key, title, BarScale.Of(judged), comparable, [.. judged.Where(item => !item.IsComparable).In(order)], judged.Count)
            : new IndicatorView(key, title, BarScale.Of(judged), [], [.. judged.Select(item => judged.Count > 1 ? item.Alone() : item).In(order)], judged.Count);
    }

    public static IEnumerable<IndicatorView> OfLoose(IReadOnlyList<PlacedFigure> figures, FigureOrder order)
    {
        if (figures.Count > 0)
        {
            var judged = figures.Select(item => new ComparedFigure(item.Figure, item.Case, [], [])).ToList();
            yield return new IndicatorView(
                Loose, "Cijfers die op zichzelf staan", null, [], order == FigureOrder.ByCase ? [.. judged.In(order)] : judged, judged.Count);
        }
    }

    /// <summary>A part of it, counted over both kinds.</summary>
    public IndicatorView Cut(int skip, int take)
    {
        var comparable = Comparable.Skip(skip).Take(take).ToList();
        return this with { Comparable = comparable, Others = [.. Others.Skip(Math.Max(0, skip - Comparable.Count)).Take(take - comparable.Count)] };
    }
}

/// <summary>A figure on a page of its own.</summary>
public sealed record CaseFigureView(string CaseTitle, string CaseSlug, string Place, FigureScale Scale, FigureView Figure);
