using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>Somebody who sends in examples, one after another, and remembers what the site said that it had saved.</summary>
internal sealed class Resident(int number) : IDisposable
{
    private readonly HttpClientHandler _browser = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private static readonly (string Section, string Field)[] Steps = [("initiatief", "wat"), ("balans", "waarom")];

    private readonly List<Promise> _promises = [];
    private HttpClient? _client;
    private int _count;

    public IReadOnlyList<Promise> Promises => _promises;

    /// <summary>Whether the site said that it has something of this resident: anything, or all of an example.</summary>
    public bool HasPromised(bool isSent) => _promises.Exists(promise => promise.IsSent || !isSent);

    /// <summary>Sends in one example after another until the site is gone. The draft that was being written then stays as far as it came.</summary>
    public async Task SendInUntilTheEndAsync(Uri site)
    {
        _client ??= new HttpClient(_browser, disposeHandler: false) { BaseAddress = site };
        try
        {
            while (true)
            {
                await SendInAsync();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException or TaskCanceledException)
        {
            // Killed.
        }
    }

    /// <summary>What was promised and is not there.</summary>
    /// <param name="site">Where the store is served now; another address than when it was promised.</param>
    public async Task<IReadOnlyList<string>> BrokenPromisesAsync(Uri site)
    {
        List<string> broken = [];
        foreach (var promise in _promises)
        {
            using var response = await _client!.GetAsync(new Uri(site, $"/insturen/mijn/{promise.Reference}/kopie"));
            var page = response.IsSuccessStatusCode ? Words(await ParseAsync(response)) : $"{response.StatusCode}";
            broken.AddRange(promise.Words.Where(words => !page.Contains(words, StringComparison.Ordinal)).Select(words => $"{promise.Reference}: '{words}' is not there"));
            if (promise.IsSent && !page.Contains("ingezonden op", StringComparison.Ordinal))
            {
                broken.Add($"{promise.Reference}: was sent, and is a draft");
            }
        }

        return broken;
    }

    public void Dispose()
    {
        _client?.Dispose();
        _browser.Dispose();
    }

    private async Task SendInAsync()
    {
        var name = $"Voorbeeld {number}.{++_count}.";
        var first = await SendAsync("/insturen/kort", ("titel", name), ("gemeente", "Utrecht"));
        var promise = new Promise(first.Split('/')[3]);
        promise.Words.Add(name);
        _promises.Add(promise);
        foreach (var (section, field) in Steps)
        {
            await SendAsync($"/insturen/mijn/{promise.Reference}/deel/{section}", (field, $"Tekst van {field} bij {name}"));
            promise.Words.Add($"Tekst van {field} bij {name}");
        }

        await SendAsync($"/insturen/mijn/{promise.Reference}/deel/contact", ("naam", $"Naam van {name}"), ("akkoord-plaatsen", "ja"));
        promise.Words.Add($"Naam van {name}");
        var received = await SendAsync($"/insturen/mijn/{promise.Reference}/controleren");
        promise.IsSent = received.EndsWith("/ontvangen", StringComparison.Ordinal);
    }

    /// <summary>Fills in the form at an address.</summary>
    /// <returns>Where it leads: the site's word that it was saved.</returns>
    private async Task<string> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        using var page = await _client!.GetAsync(address);
        var form = page.IsSuccessStatusCode ? (IHtmlFormElement)(await ParseAsync(page)).QuerySelector("main form")! : throw new InvalidOperationException($"{address}: {page.StatusCode}");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? string.Empty));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _client.PostAsync(form.GetAttribute("action"), content);
        return response.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{address}: {response.StatusCode}");
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) => await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    private static string Words(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What the site said that it has.</summary>
internal sealed class Promise(string reference)
{
    public string Reference => reference;

    public List<string> Words { get; } = [];

    public bool IsSent { get; set; }
}
