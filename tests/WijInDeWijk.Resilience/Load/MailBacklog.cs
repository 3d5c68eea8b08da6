using System.Diagnostics;
using WijInDeWijk.Resilience.Faults;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Resilience.Load;

/// <summary>Ten thousand mails wait for a server that takes twenty a second; an editor asks for a new password.</summary>
internal static class MailBacklog
{
    private const int Mails = 10_000;
    private const int MillisecondsPerMail = 50;
    private const double LongestWait = 30;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        await using var server = new SmtpSink();
        server.OnRecipient = _ =>
        {
            Thread.Sleep(MillisecondsPerMail);
            return "250 ok";
        };
        var folder = bed.NewSite();
        await using (var store = folder.OpenStore())
        {
            store.AddRange(Enumerable.Range(0, Mails).Select(number => new OutboxMessage { To = $"buur{number}@voorbeeld.nl", Subject = "Dank", Text = "Dank u wel.", AddedAt = DateTimeOffset.UtcNow.AddMinutes(-5) }));
            await store.SaveChangesAsync();
        }

        var site = await bed.StartAsync(folder, MailServer.Smtp(server.Port));
        await Editor.ComeInAsync(bed, folder);
        using var forgetful = bed.NewVisitor(folder);
        var watch = Stopwatch.StartNew();
        await forgetful.SendAsync(await forgetful.OpenAsync("/redactie/wachtwoord-vergeten"), ("e-mail", Editor.Email));
        while (watch.Elapsed.TotalSeconds < 2 * LongestWait && !server.Received.Any(mail => mail.Contains(Editor.Email, StringComparison.Ordinal)))
        {
            await Task.Delay(100);
        }

        watch.Stop();
        var sent = server.Received.Count;
        var memory = site.PeakMegabytes;
        await site.KillAsync();
        return
        [
            Finding.AtMost($"a person's own mail beside {Mails:#,##0} that wait ({sent} sent meanwhile)", watch.Elapsed.TotalSeconds, LongestWait, "s"),
            Finding.AtMost("most memory", memory, 500, "MB"),
        ];
    }
}
