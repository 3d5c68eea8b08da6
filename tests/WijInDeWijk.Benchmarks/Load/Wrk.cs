using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WijInDeWijk.Benchmarks.Load;

/// <summary>Asks for addresses over and over with <c>wrk</c>, on the same machine, and reads what the processes that answer took.</summary>
internal static partial class Wrk
{
    /// <summary>Of a second: what the kernel counts processor time in.</summary>
    private const double Tick = 100;

    public static async Task<LoadResult> RunAsync(Uri server, IReadOnlyList<string> paths, int connections, TimeSpan duration, Func<int[]> processes)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
            local requests = {}
            local next = 0
            function init()
              for place, path in ipairs(paths) do requests[place] = wrk.format("GET", path, { ["Accept-Encoding"] = "br" }) end
            end
            function request()
              next = next % #requests + 1
              return requests[next]
            end
            """);
        var before = ProcessorTime(processes());
        using var process = Process.Start(new ProcessStartInfo(
            "wrk", ["-t1", $"-c{connections}", $"-d{duration.TotalSeconds.ToString(CultureInfo.InvariantCulture)}s", "-s", script, server.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var used = ProcessorTime(processes()) - before;
        File.Delete(script);
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || !Total().IsMatch(output))
        {
            throw new InvalidOperationException(output);
        }

        var requests = double.Parse(Total().Match(output).Groups["count"].Value, CultureInfo.InvariantCulture);
        return new LoadResult(double.Parse(PerSecond().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture), used / requests * 1e6);
    }

    private static double ProcessorTime(int[] processes) => processes.Sum(id =>
    {
        // The name comes first, between brackets, and may hold spaces.
        var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / Tick;
    });

    [GeneratedRegex(@"(?<count>\d+) requests in", RegexOptions.None, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex PerSecond();
}

/// <param name="PerSecond">Requests a second.</param>
/// <param name="Microseconds">Processor time of the server for each.</param>
internal sealed record LoadResult(double PerSecond, double Microseconds);
