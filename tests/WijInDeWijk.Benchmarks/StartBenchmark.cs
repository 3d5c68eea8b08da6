using System.Diagnostics;
using AngleSharp.Html.Parser;
using WijInDeWijk.Benchmarks.Relevance;

namespace WijInDeWijk.Benchmarks;

/// <summary>The program as a process: how long until it serves, and how much memory it holds once every page was read and 200 things were sought.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync(string seeds, string? program)
    {
        program ??= await PublishedSite.PublishAsync();
        var size = Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var (first, again, memory) = (new List<Start>(), new List<Start>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("bench-").FullName;
            first.Add(await StartAsync(program, folder, seeds));
            again.Add(await StartAsync(program, folder, seeds));
            memory.Add(await ReadAsync(program, folder, seeds));
            Directory.Delete(folder, recursive: true);
        }

        Report.Line("size of what is published", [size / 1024d / 1024d], "MB");
        Show("first start, with seeding", first);
        Show("start on a filled store", again);
        Report.Line("resident memory after all pages and 200 searches", memory, "MB");
    }

    private static void Show(string what, IReadOnlyCollection<Start> starts)
    {
        Report.Line(what, [.. starts.Select(start => start.Elapsed.TotalMilliseconds)], "ms", "0");
        Report.Line($"{what}, processor time", [.. starts.Select(start => start.Used.TotalMilliseconds)], "ms", "0");
    }

    private static async Task<Start> StartAsync(string program, string folder, string seeds)
    {
        var watch = Stopwatch.StartNew();
        await using var site = await SiteProcess.StartAsync(program, folder, seeds);
        return new Start(watch.Elapsed, site.Used);
    }

    private static async Task<double> ReadAsync(string program, string folder, string seeds)
    {
        await using var site = await SiteProcess.StartAsync(program, folder, seeds);
        using var client = new HttpClient { BaseAddress = site.Address };
        await ReadAllAsync(client);
        foreach (var query in JudgedQuery.Read("oefen").Concat(JudgedQuery.Read("toets")).Take(200))
        {
            await client.GetStringAsync(new Uri("/zoeken?q=" + Uri.EscapeDataString(query.Text), UriKind.Relative));
        }

        return site.Megabytes;
    }

    private static async Task ReadAllAsync(HttpClient client)
    {
        var queue = new Queue<string>(["/"]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var parser = new HtmlParser();
        while (queue.TryDequeue(out var address))
        {
            using var page = await parser.ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }
    }

    /// <param name="Elapsed">From the start of the process to its first page.</param>
    /// <param name="Used">Processor time meanwhile.</param>
    private sealed record Start(TimeSpan Elapsed, TimeSpan Used);
}
