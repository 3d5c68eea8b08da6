using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WijInDeWijk.Benchmarks;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>A mail server that refuses one of three, one that is down, and one that takes a connection and says nothing.</summary>
internal static class MailServer
{
    private const int Mails = 3;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        await using var refusing = new SmtpSink { OnRecipient = line => line.Contains("buur1@", StringComparison.Ordinal) ? "550 no" : "250 ok" };
        var (refused, _) = await ServeAsync(bed, refusing.Port, () => refusing.Received.Count == Mails - 1);
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var (waiting, slow) = await ServeAsync(bed, ((IPEndPoint)silent.LocalEndpoint).Port, () => false);
        var (kept, down) = await ServeAsync(bed, SiteProcess.FreePort(), () => false);
        return
        [
            Finding.That("one of three is refused: the others are sent", refusing.Received.Count == Mails - 1 && refused.Count("Outbox WHERE RefusedAt IS NOT NULL") == 1, $"{refusing.Received.Count} sent"),
            Finding.All("silent server: mails that wait", (int)waiting.Count("Outbox WHERE SentAt IS NULL"), Mails),
            slow.WithinP99(100),
            Finding.All("server down: mails that wait", (int)kept.Count("Outbox WHERE SentAt IS NULL"), Mails),
            down.WithinP99(100),
        ];
    }

    private static async Task<(SiteFolder Folder, Latencies Page)> ServeAsync(TestBed bed, int port, Func<bool> isDone)
    {
        var folder = bed.NewSite();
        await using (var store = folder.OpenStore())
        {
            store.AddRange(Enumerable.Range(0, Mails).Select(number => new OutboxMessage { To = $"buur{number}@voorbeeld.nl", Subject = "Dank", Text = "Dank u wel.", AddedAt = DateTimeOffset.UtcNow }));
            await store.SaveChangesAsync();
        }

        var site = await bed.StartAsync(folder, [.. Smtp(port)]);
        using var visitor = bed.NewVisitor(folder);
        var page = new Latencies("kept page beside it");
        await visitor.Client.GetAsync("/casussen");
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(5) && !isDone();)
        {
            await page.MeasureAsync(visitor.Client, "/casussen", TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500));
        }

        await Task.Delay(500); // the last one is marked
        await site.KillAsync();
        return (folder, page);
    }

    /// <summary>Settings of a mail server on this machine.</summary>
    public static (string Name, string Value)[] Smtp(int port) =>
        [("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{port}"), ("Mail__Security", "None"), ("Mail__From", "redactie@voorbeeld.nl"), ("Mail__PollSeconds", "1"), ("Mail__TimeoutSeconds", "2")];
}
