using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>A row of figures side by side.</summary>
/// <param name="Item">The figure.</param>
/// <param name="Scale">That its bar shares with others; null for a figure that stands by itself.</param>
public sealed record ComparedFigureView(ComparedFigure Item, BarScale? Scale)
{
    public FigureScaleBar? Bar => Scale is { } scale ? FigureScaleBar.Of(Item, scale) : null;

    /// <summary>Year, definition and supplier; and what is not told of them.</summary>
    public string Remarks
    {
        get
        {
            var figure = Item.Figure;
            string?[] parts =
            [
                figure.Scale == SourceDocuments.Vocabulary.FigureScale.Neighbourhood ? null : SourceDocuments.Vocabulary.Terms.Label(figure.Scale),
                figure.ReferenceDate is { } date ? DutchFormat.Date(date) : null,
                Item.IsComparable ? figure.Definition?.TrimEnd('.') : null,
                figure.SuppliedBy,
                .. Item.Reservations,
            ];
            return string.Join("; ", parts.OfType<string>());
        }
    }
}
