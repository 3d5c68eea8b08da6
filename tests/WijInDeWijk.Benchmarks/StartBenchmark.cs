using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;

namespace WijInDeWijk.Benchmarks;

/// <summary>The program as a process: how long until it serves, and how much memory it holds once every page was read.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync(string seeds)
    {
        var program = await PublishedSite.PublishAsync();
        var (first, again, memory) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("bench-").FullName;
            first.Add((await StartAsync(program, folder, seeds, readAll: false)).Milliseconds);
            var filled = await StartAsync(program, folder, seeds, readAll: true);
            again.Add(filled.Milliseconds);
            memory.Add(filled.Megabytes);
            Directory.Delete(folder, recursive: true);
        }

        Report.Line("first start, with seeding", first, "ms");
        Report.Line("start on a filled store", again, "ms");
        Report.Line("resident memory after reading every page", memory, "MB");
    }

    private static async Task<(double Milliseconds, double Megabytes)> StartAsync(string program, string folder, string seeds, bool readAll)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Store__Path"] = Path.Combine(folder, "store.db"),
                ["Seeds__Folder"] = seeds,
                ["Serilog__MinimumLevel__Default"] = "Warning",
            },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        await FirstPageAsync(client);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        if (readAll)
        {
            await ReadAllAsync(client);
        }

        process.Refresh();
        var megabytes = process.WorkingSet64 / 1024d / 1024d;
        process.Kill();
        await process.WaitForExitAsync();
        return (elapsed, megabytes);
    }

    private static async Task FirstPageAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/");
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(10);
            }
        }

        throw new TimeoutException("The program did not start.");
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
