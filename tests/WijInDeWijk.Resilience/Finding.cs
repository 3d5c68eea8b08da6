using System.Globalization;

namespace WijInDeWijk.Resilience;

/// <summary>One figure of a scenario beside its bar.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Figure">What came out.</param>
/// <param name="Bar">What it should be; empty where it is only told.</param>
/// <param name="Holds">Null where there is no bar, or where it could not be tried.</param>
/// <param name="IsTimed">Whether a busy machine alone can make it miss its bar.</param>
public sealed record Finding(string What, string Figure, string Bar, bool? Holds, bool IsTimed = false)
{
    public static Finding AtMost(string what, double figure, double bar, string unit) => new(what, $"{Number(figure)} {unit}", $"≤ {Number(bar)} {unit}", figure <= bar, IsTimed: unit is "s" or "ms");

    /// <summary>So many of so many, and all of them is the bar.</summary>
    public static Finding All(string what, int count, int of) => new(what, $"{Number(count)} of {Number(of)}", "all", count == of);

    public static Finding None(string what, int count, int of) => new(what, $"{Number(count)} of {Number(of)}", "none", count == 0);

    public static Finding That(string what, bool holds, string figure) => new(what, figure, "yes", holds);

    public static Finding Told(string what, double figure, string unit) => new(what, $"{Number(figure)} {unit}", string.Empty, null);

    public static Finding NotTried(string what, string why) => new(what, $"not tried: {why}", string.Empty, null);

    private static string Number(double figure) => figure.ToString(figure < 10 && figure != Math.Floor(figure) ? "0.00" : "#,##0", CultureInfo.InvariantCulture);
}
