using System.Globalization;
using WijInDeWijk.Benchmarks.Relevance;

namespace WijInDeWijk.Benchmarks.Load;

/// <summary>
/// What the published program can carry. A kept page goes beside nginx with the very same bytes, in turns, so that what else the machine does
/// weighs on both alike. Needs <c>wrk</c> and <c>nginx</c>.
/// </summary>
internal static class LoadBenchmark
{
    private const string Page = "/casussen/krachtstation";
    private const int Rounds = 5;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string seeds, string? program)
    {
        program ??= await PublishedSite.PublishAsync();
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        await using (var site = await SiteProcess.StartAsync(program, folder, seeds))
        {
            await BesideNginxAsync(site);
        }

        // Nothing fits in this cache; the addition is for versions that keep a page for every address.
        await using (var site = await SiteProcess.StartAsync(program, folder, seeds, ("PageCache__Megabytes", "0")))
        {
            await AloneAsync("case page, not kept", site, [.. Enumerable.Range(0, 20_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{Page}?x={number}"))]);
            var queries = JudgedQuery.Read("oefen").Select(query => "/zoeken?q=" + Uri.EscapeDataString(query.Text)).ToList();
            await AloneAsync("search", site, queries);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task BesideNginxAsync(SiteProcess site)
    {
        byte[] bytes;
        using (var client = new HttpClient { BaseAddress = site.Address })
        {
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            bytes = await client.GetByteArrayAsync(Page);
        }

        await using var nginx = await NginxProcess.StartAsync(bytes);
        var (ours, theirs) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = -1; round < Rounds; round++)
        {
            var there = await Wrk.RunAsync(nginx.Address, [Page], connections: 32, Turn, () => nginx.Ids);
            var here = await Wrk.RunAsync(site.Address, [Page], connections: 32, Turn, () => [site.Id]);

            // In the first round the program is still being compiled.
            if (round >= 0)
            {
                theirs.Add(there);
                ours.Add(here);
            }
        }

        Report.Title(string.Create(CultureInfo.InvariantCulture, $"A kept page beside nginx with the same {bytes.Length:#,##0} bytes, {Rounds} rounds in turns"));
        Show("nginx", theirs);
        Show("site", ours);
        Report.Line("requests/s, site : nginx", [.. ours.Zip(theirs, (here, there) => here.PerSecond / there.PerSecond)], "", "0.00");
    }

    private static async Task AloneAsync(string what, SiteProcess site, IReadOnlyList<string> paths)
    {
        Report.Title($"{what}, 1 and 8 connections");
        await Wrk.RunAsync(site.Address, paths, connections: 2, 3 * Turn, () => [site.Id]);
        foreach (var connections in (int[])[1, 8])
        {
            var loads = new List<LoadResult>();
            for (var round = 0; round < Rounds; round++)
            {
                loads.Add(await Wrk.RunAsync(site.Address, paths, connections, Turn, () => [site.Id]));
            }

            Show(string.Create(CultureInfo.InvariantCulture, $"{connections} connections"), loads);
        }
    }

    private static void Show(string what, IReadOnlyCollection<LoadResult> loads)
    {
        Report.Line($"{what}, requests/s", [.. loads.Select(load => load.PerSecond)], "", "0");
        Report.Line($"{what}, processor time a request", [.. loads.Select(load => load.Microseconds)], "µs", "0");
    }
}
