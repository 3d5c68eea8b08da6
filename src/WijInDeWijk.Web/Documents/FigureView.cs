using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Documents;

/// <summary>A key figure in words, as a page shows it.</summary>
/// <param name="Remarks">Reference date, definition and supplier, where known; each a short phrase.</param>
/// <param name="Comparison">The value that the publication puts beside it; null where there is none.</param>
/// <param name="Bars">The two as bars; null where bars would not help.</param>
public sealed record FigureView(
    string Anchor, FigureGroup Group, FigureTopic Topic, string Label, string Value, string? Comparison, FigureBars? Bars, IReadOnlyList<string> Remarks, Provenance Provenance, string? EditorNote)
{
    public static FigureView From(KeyFigure figure) => new(
        figure.Anchor,
        figure.Group,
        figure.Topic,
        figure.Label,
        FigureText.Value(figure),
        FigureText.Comparison(figure),
        FigureBars.Of(figure),
        [.. Remark(figure)],
        new Provenance(figure.Origin, figure.Pages),
        figure.EditorNote);

    private static IEnumerable<string> Remark(KeyFigure figure)
    {
        if (figure.Definition is { } definition)
        {
            yield return definition.TrimEnd('.');
        }

        if (figure.ReferenceDate is { } date)
        {
            yield return DutchFormat.Date(date);
        }

        if (figure.SuppliedBy is { } supplier)
        {
            yield return supplier;
        }
    }
}
