using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Tests.Mail;

/// <summary>Nobody needs to ask for mail to be sent.</summary>
public sealed class MailWorkerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_outbox_is_looked_into_every_few_seconds_and_goes_on_after_trouble()
    {
        await using var site = new Site { Jobs = [typeof(MailWorker)] };
        await AddAsync(site);
        Directory.Delete(site.MailFolder, recursive: true);
        await File.WriteAllTextAsync(site.MailFolder, "Geen map.", Stop);
        await WaitAsync(site, TimeSpan.FromSeconds(5), async () => await site.WithStoreAsync(store => store.Outbox.AnyAsync(message => message.Attempts == 1, Stop)));

        File.Delete(site.MailFolder);

        await WaitAsync(site, TimeSpan.FromMinutes(1), () => Task.FromResult(Directory.Exists(site.MailFolder) && Directory.EnumerateFiles(site.MailFolder, "*.eml").Any()));
        site.Clock.AdjustTime(site.Clock.GetUtcNow().AddDays(40)); // in one step: a tick for every five seconds of forty days takes minutes
        await WaitAsync(site, TimeSpan.FromSeconds(5), async () => await site.WithStoreAsync(store => store.Outbox.AnyAsync(message => message.To == string.Empty, Stop)));
    }

    private static async Task AddAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add("fatima@example.org", "Onderwerp", "Tekst.");
        await scope.ServiceProvider.GetRequiredService<WijInDeWijk.Web.Data.SiteDbContext>().SaveChangesAsync(Stop);
    }

    /// <summary>Moves the clock until something has happened in the background.</summary>
    private static async Task WaitAsync(Site site, TimeSpan step, Func<Task<bool>> hasHappened)
    {
        for (var turn = 0; turn < 200 && !await hasHappened(); turn++)
        {
            site.Clock.Advance(step);
            await Task.Delay(50, Stop);
        }

        Assert.True(await hasHappened());
    }
}
