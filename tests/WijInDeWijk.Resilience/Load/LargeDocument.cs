using System.Diagnostics;
using System.Globalization;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Load;

/// <summary>Twelve megabytes: as a document in <c>seeds/</c>, as an answer in a form, as a text of an editor.</summary>
internal static class LargeDocument
{
    private const int Bytes = 12_000_000;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.EmptySite();
        folder.CopySeeds();
        var sound = await folder.RunAsync("seeds", "controleren");
        var file = $"casussen/{ManyCases.Slug(1)}.md";
        await File.AppendAllTextAsync(Path.Combine(folder.Seeds, file), string.Concat(Enumerable.Repeat("\nEr groeit een pompoen.\n", Bytes / 24)));
        var large = await folder.RunAsync("seeds", "controleren");
        var start = await folder.RunAsync();
        var answers = await FormsAsync(bed);
        return
        [
            Finding.That("'seeds controleren' names the file", large.ExitCode == 1 && Says(large, file), string.Create(CultureInfo.InvariantCulture, $"exit code {large.ExitCode}, {large.Errors.Count} lines")),
            Finding.AtMost("and takes longer than without it by", Math.Max(0, (large.Elapsed - sound.Elapsed).TotalSeconds), 1, "s"),
            Finding.That("a first start names the file", start.ExitCode == 1 && Says(start, file), string.Create(CultureInfo.InvariantCulture, $"exit code {start.ExitCode} in {start.Elapsed.TotalSeconds:0.0} s")),
            .. answers,
        ];
    }

    private static bool Says(ProgramRun run, string file) => run.Errors.Append(run.Output).Any(line => line.Contains(file, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<Finding>> FormsAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var site = await bed.StartAsync(folder, SiteFolder.NoLimits);
        var words = string.Concat(Enumerable.Repeat("soep op dinsdag ", Bytes / 16));
        using var visitor = bed.NewVisitor(folder);
        var step = await visitor.OpenAsync(await visitor.BeginAsync());
        var editor = await Editor.ComeInAsync(bed, folder);
        var text = await editor.Browser.OpenAsync(Editor.Text);
        return
        [
            .. await RefusedAsync("an answer in a form", () => visitor.PostAsync(step, ("wat", words))),
            .. await RefusedAsync("a text of an editor", () => editor.Browser.PostAsync(text, ("tekst", words), ("reden", "Langer"))),
            Finding.AtMost("most memory", site.PeakMegabytes, 500, "MB"),
        ];
    }

    private static async Task<IReadOnlyList<Finding>> RefusedAsync(string what, Func<Task<HttpResponseMessage>> send)
    {
        var watch = Stopwatch.StartNew();
        var (status, page) = await AnswerAsync(send);
        return
        [
            Finding.That($"{what}: refused with a page", status is 400 or 413 && page.Contains("<main", StringComparison.Ordinal), $"{status}"),
            Finding.AtMost($"{what}: in", watch.Elapsed.TotalSeconds, 1, "s"),
        ];
    }

    private static async Task<(int Status, string Page)> AnswerAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using var response = await send();
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException exception)
        {
            return (0, exception.Message); // hung up on
        }
    }
}
