using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The site as visitors meet it: a process of its own, on a new store, with the documents of the repository.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    /// <summary>Names another folder of documents, for trying the tests on it.</summary>
    private const string SeedsVariable = "WIDW_SEEDS";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Process _process;

    private SiteProcess(string? folder, IReadOnlyDictionary<string, string> settings)
    {
        _folder = folder ?? Directory.CreateTempSubdirectory("browser-site-").FullName;
        _ownsFolder = folder is null;
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        _process = new Process { StartInfo = Start() };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? string.Empty);
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? string.Empty);
    }

    public Uri Address { get; }

    /// <param name="folder">Keeps the store, so that a next process goes on with it; null for one that goes with the process.</param>
    /// <param name="settings">As environment variables, over what every test has.</param>
    public static async Task<SiteProcess> StartAsync(string? folder = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var site = new SiteProcess(folder, settings ?? new Dictionary<string, string>(StringComparer.Ordinal));
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        try
        {
            await site.BecomeReadyAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the program on the same store, and gives what it said.</summary>
    public async Task<string> CommandAsync(params IReadOnlyList<string> arguments)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await errors}");
        return await output;
    }

    /// <summary>Waits for a mail with a link to a page.</summary>
    /// <returns>The address of the link, without the host.</returns>
    public async Task<string> MailedAsync(string page)
    {
        var folder = Path.Combine(_folder, "post");
        for (var start = Stopwatch.StartNew(); start.Elapsed < Patience; await Task.Delay(200))
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
            {
                // Quoted-printable: a long line goes on after '=', and '=' itself is '=3D'.
                var text = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Replace("=\n", string.Empty, StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
                if (text.Split('\n').FirstOrDefault(line => line.StartsWith("http", StringComparison.Ordinal) && line.Contains(page, StringComparison.Ordinal)) is { } link)
                {
                    return new Uri(link.Trim()).PathAndQuery;
                }
            }
        }

        throw new InvalidOperationException($"No mail with {page} went out.");
    }

    /// <summary>Ends the process as <c>kill -9</c> does: without a word of warning.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var start = Stopwatch.StartNew(); start.Elapsed < Patience && !_process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException($"The site at {Address} did not become ready:\n{string.Join('\n', _log)}");
    }

    private ProcessStartInfo Start(params IReadOnlyList<string> arguments)
    {
        var project = Path.Combine(Repository.Root, "src", "WijInDeWijk.Web");
        var testProject = Path.Combine(Repository.Root, "tests", "WijInDeWijk.BrowserTests");
        // The same configuration and framework as these tests were built with.
        var output = Path.GetFullPath(Path.GetRelativePath(testProject, AppContext.BaseDirectory), project);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(output, "WijInDeWijk.Web.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = project,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development"; // an unpublished site finds its styles and script only so
        start.Environment["ASPNETCORE_CONTENTROOT"] = project;
        start.Environment["Store__Path"] = Path.Combine(_folder, "store.db");
        start.Environment["Uploads__Folder"] = Path.Combine(_folder, "bestanden");
        start.Environment["Mail__Folder"] = Path.Combine(_folder, "post");
        start.Environment["Seeds__Folder"] = Environment.GetEnvironmentVariable(SeedsVariable) is { Length: > 0 } seeds ? seeds : Repository.Seeds;
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
