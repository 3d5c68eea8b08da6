using System.Globalization;

namespace WijInDeWijk.Resilience;

/// <summary>
/// <c>[interruption|faults|load|attack|a scenario]… [--seconds N] [--short]</c>: runs what is named, or all, and prints a table in Markdown.
/// <c>--short</c> makes it small: alone, the form that every run of the tests has. Exit code 1 where something misses its bar, 2 where nothing has that name.
/// </summary>
internal static class Command
{
    private const int Cases = 200;
    private const int FewCases = 12;
    private const int Seconds = 20;
    private const int FewSeconds = 2;

    public static async Task<int> Main(string[] args)
    {
        if (!OperatingSystem.IsLinux())
        {
            await Console.Error.WriteLineAsync("This needs the signals and the file systems of Linux.");
            return 2;
        }

        var isShort = args.Contains("--short");
        var at = Array.IndexOf(args, "--seconds");
        var seconds = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : isShort ? FewSeconds : Seconds;
        string[] names = [.. args.Where((arg, index) => arg != "--short" && (at < 0 || (index != at && index != at + 1)))];
        var scenarios = names.Length > 0 ? Scenarios.Named(names) : isShort ? Scenarios.Brief : Scenarios.All;
        if (scenarios.Count == 0)
        {
            await Console.Error.WriteLineAsync($"Known are: {string.Join(", ", Scenarios.All.SelectMany(scenario => (string[])[scenario.Group, scenario.Name]).Distinct())}.");
            return 2;
        }

        using var store = await FilledStore.FillAsync(isShort ? FewCases : Cases);
        var missed = false;
        Console.WriteLine("| scenario | what | figure | bar | verdict |\n| --- | --- | --- | --- | --- |");
        foreach (var scenario in scenarios)
        {
            foreach (var finding in await scenario.RunAsync(store, TimeSpan.FromSeconds(seconds), isShort))
            {
                missed |= finding.Holds is false;
                Console.WriteLine($"| {scenario.Group}: {scenario.Name} | {finding.What} | {finding.Figure.Replace("|", "/", StringComparison.Ordinal)} | {finding.Bar} | {Verdict(finding.Holds)} |");
            }
        }

        return missed ? 1 : 0;
    }

    private static string Verdict(bool? holds) => holds switch
    {
        true => "holds",
        false => "**misses**",
        null => "told",
    };
}
