using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Testing;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Benchmarks;

/// <summary>The pages that grow with the number of cases, on a store with 2,000 of them, in process and never from the page cache.</summary>
internal static class ManyCasesBenchmark
{
    private const int Cases = 2_000;
    private const int WarmUp = 10;
    private const int Requests = 50;

    private static readonly (string What, string Address)[] Pages =
    [
        ("list of cases", "/casussen?"),
        ("list, last page of a filter", "/casussen?gebied=stedelijk&pagina=99&"),
        ("figures of a topic", "/kerncijfers?thema=wonen&"),
        ("all figures of one indicator, page 3", "/kerncijfers?thema=wonen&indicator=sociale-huur&pagina=3&"),
        ("matrix", "/lessen/matrix?"),
        ("matrix of a filter, page 5", "/lessen/matrix?gebied=dorps&pagina=5&"),
        ("comparison of four", "/casussen/vergelijk?casus=wijk-0001&casus=wijk-0500&casus=wijk-1000&casus=wijk-1500&"),
        ("comparison with a name that is misspelt", "/casussen/vergelijk?casus=wijk-0001&casus=wjik-9999&"),
        ("a case, with those most like it", "/casussen/wijk-0007?"),
    ];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench-many-").FullName;
        var seeds = Path.Combine(folder, "seeds");
        ManyCases.Write(seeds, Cases);
        await using var site = new WebApplicationFactory<Web.Data.SiteDbContext>().WithWebHostBuilder(builder => builder
            .UseSetting("contentRoot", Path.Combine(Repository.Root, "src", "WijInDeWijk.Web"))
            .UseSetting("Store:Path", Path.Combine(folder, "store.db"))
            .UseSetting("Seeds:Folder", seeds)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal"));
        var start = Stopwatch.GetTimestamp();
        using var client = site.CreateClient();
        Console.WriteLine($"  seeding and start: {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        foreach (var (what, address) in Pages)
        {
            // On a busy machine the clock says how busy it is; the processor says what the page costs.
            var before = Environment.CpuUsage.TotalTime;
            var times = await MeasureAsync(client, address);
            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (WarmUp + Requests);
            Report.Line(what, times, "ms");
            Console.WriteLine(FormattableString.Invariant($"  {string.Empty,-44} {processor,8:0.0} ms of processor time, warming up included"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<double>> MeasureAsync(HttpClient client, string address)
    {
        var times = new List<double>(Requests);
        for (var request = 0; request < WarmUp + Requests; request++)
        {
            // Another address every time: the page cache has never seen it.
            var uri = new Uri($"{address}x={request}", UriKind.Relative);
            var start = Stopwatch.GetTimestamp();
            _ = await client.GetByteArrayAsync(uri);
            if (request >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }
}
