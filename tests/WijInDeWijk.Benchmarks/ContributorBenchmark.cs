using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WijInDeWijk.Benchmarks;

/// <summary>Saving a step, alone; and fifty contributors at once for a minute. In this process: no network, everything else, the disk included.</summary>
internal static class ContributorBenchmark
{
    private const int WarmUp = 50;
    private const int Steps = 300;
    private const int Contributors = 50;

    private static readonly TimeSpan Crowd = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(string seeds)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        await using var site = new WebApplicationFactory<Web.Data.SiteDbContext>().WithWebHostBuilder(builder => builder
            .UseSetting("contentRoot", Path.Combine(Repository.Root, "src", "WijInDeWijk.Web"))
            .UseSetting("Store:Path", Path.Combine(folder, "store.db"))
            .UseSetting("Uploads:Folder", Path.Combine(folder, "bestanden"))
            .UseSetting("Mail:Folder", Path.Combine(folder, "post"))
            .UseSetting("Seeds:Folder", seeds)
            .UseSetting("Submissions:DraftsPerAddress", "100000")
            .UseSetting("Submissions:DraftsOverall", "1000000")
            .UseSetting("Submissions:SendsPerAddress", "100000")
            .UseSetting("Submissions:SavesPerAddress", "1000000")
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal"));
        await SaveOneAsync(site);
        await CrowdAsync(site);
    }

    private static async Task SaveOneAsync(WebApplicationFactory<Web.Data.SiteDbContext> site)
    {
        using var visitor = new Visitor(site.CreateClient(new() { AllowAutoRedirect = false }));
        var step = await visitor.BeginAsync();
        var times = new List<double>(Steps);
        for (var save = 0; save < WarmUp + Steps; save++)
        {
            var form = await visitor.OpenAsync(step);
            var start = Stopwatch.GetTimestamp();
            await visitor.SendAsync(form, ("wat", string.Create(CultureInfo.InvariantCulture, $"Elke dinsdag komt er een bus met soep, voor de {save}e keer.")));
            if (save >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Report.Line("a step saved", times, "ms");
    }

    private static async Task CrowdAsync(WebApplicationFactory<Web.Data.SiteDbContext> site)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, Contributors).Select(_ => Task.Run(() => ContributeAsync(site))));
        var all = times.SelectMany(list => list).ToList();
        Report.Line($"a step saved, {Contributors} contributors at once", all, "ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {all.Count} steps saved in {Crowd.TotalSeconds:0} s, without an error"));
    }

    private static async Task<List<double>> ContributeAsync(WebApplicationFactory<Web.Data.SiteDbContext> site)
    {
        var times = new List<double>();
        using var visitor = new Visitor(site.CreateClient(new() { AllowAutoRedirect = false }));
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Crowd;)
        {
            var step = await visitor.BeginAsync();
            foreach (var field in (string[])["wat", "waarom"])
            {
                var form = await visitor.OpenAsync(step);
                var start = Stopwatch.GetTimestamp();
                step = await visitor.SendAsync(form, (field, "Elke dinsdag komt er een bus met soep."));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }
}
