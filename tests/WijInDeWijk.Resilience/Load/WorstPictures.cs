using System.Diagnostics;
using ImageMagick;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Load;

/// <summary>Fifty people send a picture of 62 megapixels in 0.2 MB at the same time; somebody else sends a small one.</summary>
internal static class WorstPictures
{
    private const int Senders = 50;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var site = await bed.StartAsync(folder, [.. SiteFolder.NoLimits, SiteFolder.BehindProxy]);
        var worst = SampleFiles.Photo(MagickFormat.Png, 7_900, 7_850);
        List<Sender> senders = [];
        for (var number = 1; number <= Senders; number++)
        {
            senders.Add(await Sender.BeginAsync(bed.NewVisitor(folder, $"198.51.100.{number}")));
        }

        var other = await Sender.BeginAsync(bed.NewVisitor(folder, "203.0.113.5"));
        using (await other.AttachAsync(Sender.SmallPicture))
        {
            // What it needs is loaded.
        }

        var watch = Stopwatch.StartNew();
        var sending = senders.ConvertAll(sender => StatusAsync(sender, worst));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var beside = Stopwatch.StartNew();
        var small = await StatusAsync(other, Sender.SmallPicture);
        beside.Stop();
        var answers = await Task.WhenAll(sending);
        return
        [
            Finding.AtMost($"{Senders} pictures of 62 megapixels ({worst.Length / 1e6:0.0} MB each) answered: {string.Join(", ", answers.CountBy(status => status).Select(group => $"{group.Value} × {group.Key}"))}", watch.Elapsed.TotalSeconds, 60, "s"),
            Finding.None("500 and no answer", answers.Count(status => status is 0 or 500), Senders),
            Finding.AtMost("most memory", site.PeakMegabytes, 500, "MB"),
            Finding.AtMost("another visitor's small picture", beside.Elapsed.TotalSeconds, 10, "s"),
            Finding.That("which is taken", small == 302, $"{small}"),
        ];
    }

    private static async Task<int> StatusAsync(Sender sender, byte[] picture)
    {
        try
        {
            using var response = await sender.AttachAsync(picture);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }
}
