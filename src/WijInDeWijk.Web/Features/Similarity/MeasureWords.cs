using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Similarity;

internal static class MeasureWords
{
    /// <summary><c>ongeveer evenveel: sociale huurwoningen (52% en 50%)</c>.</summary>
    public static string Both(Measure one, Measure other)
    {
        var unit = one.Unit is "%" ? "%" : string.Empty;
        return $"ongeveer gelijk bij ‘{one.Label.ToLower(DutchFormat.Culture)}’ ({DutchFormat.Number(one.Value)}{unit} en {DutchFormat.Number(other.Value)}{unit})";
    }
}
