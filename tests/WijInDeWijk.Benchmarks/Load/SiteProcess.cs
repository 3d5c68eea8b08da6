using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WijInDeWijk.Benchmarks.Load;

/// <summary>The published program, serving on a store of its own.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-").FullName;
    private readonly Process _process;

    private SiteProcess(string program, string seeds, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["Store__Path"] = Path.Combine(_folder, "store.db"),
                ["Uploads__Folder"] = Path.Combine(_folder, "bestanden"),
                ["Mail__Folder"] = Path.Combine(_folder, "post"),
                ["Seeds__Folder"] = seeds,
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public static async Task<SiteProcess> StartAsync(string program, string seeds, params (string Name, string Value)[] settings)
    {
        var site = new SiteProcess(program, seeds, settings);
        using var client = new HttpClient { BaseAddress = site.Address };
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                response.EnsureSuccessStatusCode();
                return site;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The program did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
