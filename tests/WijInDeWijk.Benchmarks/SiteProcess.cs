using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WijInDeWijk.Benchmarks;

/// <summary>The program as a process of its own, on the store of a folder.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SiteProcess(ProcessStartInfo start, Uri address)
    {
        Address = address;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(Output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(Errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>What it said, a line each.</summary>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <inheritdoc cref="Output"/>
    public ConcurrentQueue<string> Errors { get; } = new();

    public bool HasExited => _process.HasExited;

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

    /// <summary>The most resident memory since the start, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1024d / 1024d;
        }
    }

    /// <summary>Starts the program, and comes back once it has sent the front page.</summary>
    public static async Task<SiteProcess> StartAsync(string program, string folder, string seeds, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var site = Launch(["dotnet", program], folder, seeds, address, settings);
        return await site.ServesAsync(TimeSpan.FromMinutes(2)) ? site : throw new TimeoutException("The program did not start.");
    }

    /// <summary>Starts the program and does not wait for it.</summary>
    /// <param name="command">The program with its arguments, and before it what it is to run under.</param>
    public static SiteProcess Launch(IReadOnlyList<string> command, string folder, string seeds, Uri address, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
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

        return new SiteProcess(start, address);
    }

    /// <summary>Waits until it sends a page; false where it ends before, or takes longer.</summary>
    public async Task<bool> ServesAsync(TimeSpan patience, string page = "/")
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = patience };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience && !HasExited;)
        {
            try
            {
                using var response = await client.GetAsync(page);
                response.EnsureSuccessStatusCode();
                return true;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(10);
            }
        }

        return false;
    }

    /// <returns>Null where it goes on for longer.</returns>
    public async Task<int?> ExitCodeAsync(TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(stop.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does: without a word of warning.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does (SIGTERM).</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
