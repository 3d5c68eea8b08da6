using System.Diagnostics;

namespace WijInDeWijk.Benchmarks;

/// <summary>Pages asked of the real site in this process: no network, everything else.</summary>
internal static class PageBenchmark
{
    private const int WarmUp = 100;
    private const int Requests = 500;

    private static readonly string[] Addresses =
        ["/", "/casussen", "/casussen/krachtstation", "/lessen", "/lessen/1-zonder-ontmoetingsplaatsen-gaat-het-niet", "/begrippen/bonding", "/kerncijfers"];

    public static async Task RunAsync(string seeds)
    {
        await using var site = new InProcessSite(seeds);
        using var client = site.CreateClient();
        foreach (var address in Addresses)
        {
            Report.Line(address, await MeasureAsync(client, new Uri(address, UriKind.Relative)), "ms");
        }
    }

    private static async Task<List<double>> MeasureAsync(HttpClient client, Uri address)
    {
        var times = new List<double>(Requests);
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = await client.GetByteArrayAsync(address);
            if (request >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }
}
