using System.Diagnostics;
using System.Security.Cryptography;
using WijInDeWijk.Benchmarks;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Kept pages are asked for with another query string each time: memory stays bounded, and the page stays quick.</summary>
internal static class RandomQueries
{
    private const int Workers = 4;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var site = await bed.StartAsync(folder);
        using var visitor = bed.NewVisitor(folder);
        await AskAsync(visitor, TimeSpan.FromSeconds(2)); // what it needs is loaded
        var before = site.PeakMegabytes;
        var asked = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => AskAsync(visitor, bed.Duration)));

        var page = new Latencies("kept page afterwards");
        await page.MeasureAsync(visitor.Client, "/casussen", TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(2));
        return
        [
            Finding.AtMost($"more memory after {asked.Sum():#,##0} random query strings", Math.Max(0, site.PeakMegabytes - before), 100, "MB"),
            page.NoFailures(),
            page.WithinP99(100),
        ];
    }

    private static async Task<int> AskAsync(Visitor visitor, TimeSpan duration)
    {
        var count = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < duration; count++)
        {
            using var response = await visitor.Client.GetAsync($"/casussen/{ManyCases.Slug(count % 100)}?{RandomNumberGenerator.GetHexString(16)}={RandomNumberGenerator.GetHexString(200)}");
        }

        return count;
    }
}
