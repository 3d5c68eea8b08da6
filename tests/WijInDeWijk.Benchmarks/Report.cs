using System.Globalization;

namespace WijInDeWijk.Benchmarks;

internal static class Report
{
    public static void Title(string title) => Console.WriteLine($"\n{title}");

    public static void Line(string what, IReadOnlyList<double> values, string unit, string format = "0.0")
    {
        var sorted = values.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        var high = sorted[(int)(sorted.Length * 0.95)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-44} {median.ToString(format, CultureInfo.InvariantCulture),8} {unit}  (p95 {high.ToString(format, CultureInfo.InvariantCulture)})"));
    }
}
