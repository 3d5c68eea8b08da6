using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
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

    private sealed class Visitor(HttpClient client) : IDisposable
    {
        private readonly HtmlParser _parser = new();

        public async Task<string> BeginAsync() => await SendAsync(await OpenAsync("/insturen/kort"), ("titel", "De Soepbus"), ("gemeente", "Utrecht"));

        public async Task<IHtmlFormElement> OpenAsync(string address) =>
            (IHtmlFormElement)(await _parser.ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative)))).QuerySelector("main form")!;

        /// <returns>Where it leads.</returns>
        public async Task<string> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
        {
            var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? string.Empty));
            using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
            using var response = await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
            return response.Headers.Location?.ToString() ?? throw new InvalidOperationException($"Not saved: {response.StatusCode}.");
        }

        public void Dispose() => client.Dispose();
    }
}
