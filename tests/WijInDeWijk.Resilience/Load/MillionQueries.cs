using System.Globalization;

namespace WijInDeWijk.Resilience.Load;

/// <summary>A million rows of what was searched for, in ninety days; an editor asks what was sought in vain.</summary>
internal static class MillionQueries
{
    private const int Rows = 1_000_000;
    private const int Days = 90;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        folder.Execute($"""
            INSERT INTO SearchQueries (Query, Folded, Hits, Count, Day)
            WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < {Rows - 1})
            SELECT 'vraag ' || (n / {Days}), 'vraag ' || (n / {Days}), n % 2, 1 + n % 7, date('now', '-' || (n % {Days}) || ' days') FROM number
            """);
        var site = await bed.StartAsync(folder);
        var editor = await Editor.ComeInAsync(bed, folder);
        var before = site.Megabytes;
        var page = new Latencies(string.Create(CultureInfo.InvariantCulture, $"/redactie/wat-mist-er with {Rows:#,##0} rows"));
        await page.MeasureAsync(() => editor.Browser.Client.GetAsync("/redactie/wat-mist-er"));
        using var search = bed.NewVisitor(folder);
        var searching = new Latencies("search beside it");
        await searching.MeasureAsync(search.Client, "/zoeken?q=pompoen", TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(3));
        return
        [
            page.NoFailures(),
            page.WithinP99(2_000),
            Finding.AtMost("memory for it", Math.Max(0, site.PeakMegabytes - before), 100, "MB"),
            searching.WithinP99(500),
        ];
    }
}
