using System.Globalization;
using System.Text;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Content;

/// <summary>A list of problems for the person at the keyboard.</summary>
internal static class DiagnosticReport
{
    public static string Of(IReadOnlyList<Diagnostic> problems)
    {
        var report = new StringBuilder();
        var count = problems.Count == 1 ? "1 probleem" : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} problemen");
        report.Append(CultureInfo.InvariantCulture, $"De brondocumenten hebben {count}:");
        foreach (var problem in problems)
        {
            report.AppendLine().Append("  ").Append(problem);
        }

        return report.ToString();
    }
}
