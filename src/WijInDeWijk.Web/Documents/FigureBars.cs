using System.Globalization;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Documents;

/// <summary>A share and the share it is compared with, as widths of bars.</summary>
public sealed record FigureBars(string Value, string Comparison)
{
    /// <summary>Null where a bar would say nothing, or something untrue: a figure that is no percentage, or stands alone.</summary>
    public static FigureBars? Of(KeyFigure figure) =>
        figure is { Unit: "%", OneIn: null, Value: >= 0 and <= 100, ComparisonValue: >= 0 and <= 100 }
            ? new FigureBars(Width(figure.Value.Value), Width(figure.ComparisonValue.Value))
            : null;

    private static string Width(decimal percentage) => string.Create(CultureInfo.InvariantCulture, $"{percentage:0.##}%");
}
