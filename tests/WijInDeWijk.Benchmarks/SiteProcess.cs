using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WijInDeWijk.Benchmarks;

/// <summary>The published program, serving on the store of a folder.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SiteProcess(string program, string folder, string seeds, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["Store__Path"] = Path.Combine(folder, "store.db"),
                ["Uploads__Folder"] = Path.Combine(folder, "bestanden"),
                ["Mail__Folder"] = Path.Combine(folder, "post"),
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

    /// <summary>Processor time since the start.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, in MB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024d / 1024d;
        }
    }

    /// <summary>Starts the program, and comes back once it has sent the front page.</summary>
    public static async Task<SiteProcess> StartAsync(string program, string folder, string seeds, params (string Name, string Value)[] settings)
    {
        var site = new SiteProcess(program, folder, seeds, settings);
        using var client = new HttpClient { BaseAddress = site.Address };
        for (var attempt = 0; attempt < 6000; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/");
                response.EnsureSuccessStatusCode();
                return site;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(10);
            }
        }

        throw new TimeoutException("The program did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
