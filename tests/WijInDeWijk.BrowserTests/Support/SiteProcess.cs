using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The site as visitors meet it: a process of its own, with the documents of the repository.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Process _process;

    private SiteProcess(string folder, IReadOnlyDictionary<string, string> settings)
    {
        _folder = folder;
        Address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var start = SiteProgram.On(folder);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Submissions__SiteAddress"] = new UriBuilder(Address) { Host = "localhost" }.Uri.ToString(); // passkeys belong to a name
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? string.Empty);
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? string.Empty);
    }

    public Uri Address { get; }

    /// <param name="folder">Keeps the store, so that a next process goes on with it.</param>
    /// <param name="settings">As environment variables, over what every test has.</param>
    public static async Task<SiteProcess> StartAsync(string folder, IReadOnlyDictionary<string, string>? settings = null)
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

    /// <summary>Invites a manager on this site.</summary>
    /// <returns>The address of the link, without the host.</returns>
    public Task<string> InviteAsync(string name, string email) => SiteProgram.InviteAsync(_folder, name, email);

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
