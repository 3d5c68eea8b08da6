using System.Globalization;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>A start that must be refused: at once, in one line that says why, with exit code 1.</summary>
internal static class Refusal
{
    public static async Task<Finding> OfAsync(SiteFolder site, string what, string words)
    {
        var run = await site.RunAsync();
        var holds = run is { ExitCode: 1, Errors.Count: 1 } && run.Errors[0].Contains(words, StringComparison.Ordinal);
        var said = run.Errors.Count == 0 ? "nothing" : run.Errors[0].Replace(site.Path, "…", StringComparison.Ordinal);
        return Finding.That($"{what}: refused in one line", holds, string.Create(CultureInfo.InvariantCulture, $"exit code {run.ExitCode} in {run.Elapsed.TotalSeconds:0.0} s, {run.Errors.Count} line: {said}"));
    }
}
