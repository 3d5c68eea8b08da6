using System.Diagnostics;
using WijInDeWijk.Benchmarks;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Load;

/// <summary>One editor saves a concept without pause, thirty contributors send in steps, and readers of a kept page should notice nothing.</summary>
internal static class BusyEditor
{
    private const int Contributors = 30;
    private const int FewContributors = 10;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var site = await bed.StartAsync(folder, SiteFolder.NoLimits);
        var editor = await Editor.ComeInAsync(bed, folder);
        using (await editor.SaveAsync())
        {
            // The first one is compiled meanwhile.
        }

        var alone = new Latencies("a save, alone");
        await AgainAsync(bed.Duration / 5, () => alone.MeasureAsync(editor.SaveAsync));

        var (save, step, page) = (new Latencies("a save, beside contributors"), new Latencies("a step"), new Latencies("kept page beside it"));
        var address = $"/casussen/{ManyCases.Slug(1)}";
        using var reader = bed.NewVisitor(folder);
        await reader.Client.GetAsync(address);
        await Task.WhenAll(
        [
            AgainAsync(bed.Duration, () => save.MeasureAsync(editor.SaveAsync)),
            page.MeasureAsync(reader.Client, address, TimeSpan.FromMilliseconds(20), bed.Duration),
            .. Enumerable.Range(0, bed.Times(Contributors, FewContributors)).Select(_ => ContributeAsync(bed.NewVisitor(folder), step, bed.Duration)),
        ]);
        return
        [
            alone.WithinP99(1_000), save.NoFailures(), save.Told(), step.NoFailures(), step.Told(), page.NoFailures(), page.WithinP99(100),
            Finding.Told("most memory", site.PeakMegabytes, "MB"),
        ];
    }

    private static async Task AgainAsync(TimeSpan duration, Func<Task> action)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < duration;)
        {
            await action();
        }
    }

    private static Task ContributeAsync(Visitor visitor, Latencies step, TimeSpan duration) => AgainAsync(duration, async () =>
    {
        var next = string.Empty;
        await step.MeasureAsync(async () => await SendAsync("/insturen/kort", ("titel", "De Soepbus"), ("gemeente", "Utrecht")));
        foreach (var field in (string[])["wat", "waarom"])
        {
            if (next.Length > 0)
            {
                await step.MeasureAsync(() => SendAsync(next, (field, "Elke dinsdag komt er een bus met soep.")));
            }
        }

        async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] fields)
        {
            var response = await visitor.PostAsync(await visitor.OpenAsync(address), fields);
            next = response.Headers.Location?.ToString() ?? string.Empty;
            return response;
        }
    });
}
