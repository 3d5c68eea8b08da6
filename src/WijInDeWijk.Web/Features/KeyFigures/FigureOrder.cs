using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>In which order the figures of one indicator stand.</summary>
public enum FigureOrder
{
    [Term("hoog", "Hoogste eerst")]
    HighestFirst,

    [Term("laag", "Laagste eerst")]
    LowestFirst,

    [Term("naam", "Op naam van de casus")]
    ByCase,
}

internal static class FigureOrdering
{
    public static IEnumerable<ComparedFigure> In(this IEnumerable<ComparedFigure> figures, FigureOrder order) => order switch
    {
        FigureOrder.ByCase => figures.OrderBy(item => item.Case.Title, DutchFormat.Alphabet),
        FigureOrder.LowestFirst => figures.OrderBy(item => item.Size ?? decimal.MaxValue).ThenBy(item => item.Case.Title, DutchFormat.Alphabet),
        _ => figures.OrderByDescending(item => item.Size ?? decimal.MinValue).ThenBy(item => item.Case.Title, DutchFormat.Alphabet),
    };
}
