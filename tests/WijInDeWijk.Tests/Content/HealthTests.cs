using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Content.Health;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.QueryLog;

namespace WijInDeWijk.Tests.Content;

/// <summary>A site that runs, and then misses something that it writes to.</summary>
public sealed class HealthTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_folder_that_is_gone_or_no_longer_takes_files_is_told_with_its_name_until_it_is_back()
    {
        using var client = site.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));

        foreach (var (folder, name) in ((string, string)[])[(site.UploadsFolder, "Uploads:Folder"), (site.MailFolder, "Mail:Folder"), ($"{site.StorePath}-sleutels", "sleutels")])
        {
            var aside = $"{folder}-opzij";
            Directory.Move(folder, aside);
            await ShouldSayAsync(client, folder, name);

            await File.WriteAllTextAsync(folder, "Dit is geen map.", Stop);
            await ShouldSayAsync(client, folder, name);

            File.Delete(folder);
            Directory.Move(aside, folder);
            Assert.DoesNotContain(Directory.EnumerateFiles(folder), file => Path.GetFileName(file).StartsWith('.'));
            Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));
        }
    }

    [Fact]
    public async Task A_damaged_store_is_unhealthy_for_everybody_and_told_in_words_on_this_machine()
    {
        await using var damaged = new SampleSite();
        using var client = damaged.CreateClient();
        await damaged.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop));
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(damaged.StorePath))
        {
            file.Position = file.Length / 2;
            file.Write(Enumerable.Repeat((byte)0xA5, 32_768).ToArray());
        }

        await damaged.WithStoreAsync(async store =>
        {
            await damaged.Services.GetRequiredService<StoreIntegrity>().CheckAsync(store, Stop);
            return true;
        });

        using var answer = await client.GetAsync("/health/ready", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("De gegevensopslag is beschadigd", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready") { Headers = { { "X-Forwarded-For", "198.51.100.7" } } };
        using var outside = await client.SendAsync(request, Stop);
        Assert.Equal("Unhealthy", await outside.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Mail_that_does_not_go_out_for_an_hour_is_told()
    {
        await using var busy = new SampleSite();
        using var client = busy.CreateClient();
        await busy.WithStoreAsync(async store =>
        {
            var message = new OutboxMessage { To = "ria@example.org", Subject = "Onderwerp", Text = "Tekst.", AddedAt = busy.Clock.GetUtcNow() };
            message.BeginAttempt(busy.Clock.GetUtcNow());
            store.Outbox.Add(message);
            return await store.SaveChangesAsync(Stop);
        });
        busy.Clock.AdjustTime(busy.Clock.GetUtcNow().AddMinutes(50));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));

        busy.Clock.AdjustTime(busy.Clock.GetUtcNow().AddMinutes(20));
        var answer = await client.GetStringAsync("/health/ready", Stop);

        Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
        Assert.Contains("1 bericht wacht al langer dan een uur", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("ria", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_was_not_done_is_told_by_its_name()
    {
        await using var idle = new SampleSite { Jobs = [typeof(SearchQueryRetention)] };
        using var client = idle.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));

        idle.Clock.AdjustTime(idle.Clock.GetUtcNow().AddHours(4)); // past every moment that it waits for

        Assert.Contains(nameof(SearchQueryRetention), await client.GetStringAsync("/health/ready", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE SearchIndexState SET Version = '1'", false)]
    [InlineData("DELETE FROM SearchPassages WHERE DocumentId IN (SELECT Id FROM Lessons LIMIT 1)", false)]
    [InlineData("DELETE FROM SearchIndex WHERE rowid IN (SELECT Id FROM SearchPassages LIMIT 1)", false)]
    [InlineData("DROP TABLE SearchVocabulary; DROP TABLE SearchIndex", false)]
    [InlineData("UPDATE Paragraphs SET Markdown = 'Iets heel anders dan eerst.' WHERE Id IN (SELECT p.Id FROM Paragraphs AS p JOIN Sections AS s ON s.Id = p.SectionId JOIN Lessons AS l ON l.Id = s.DocumentId WHERE p.Origin IS NOT NULL LIMIT 1)", true)]
    public async Task An_index_that_lags_behind_the_texts_is_told(string change, bool isSeenByComparing)
    {
        await using var edited = new SampleSite();
        using var client = edited.CreateClient();
        await CompareAsync();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));
        await edited.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(change, Stop));
        if (isSeenByComparing)
        {
            await CompareAsync();
        }

        var answer = await client.GetStringAsync("/health/ready", Stop);

        Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
        Assert.Contains(isSeenByComparing ? "De zoekindex loopt achter bij 1 document" : "De zoekindex loopt achter bij de teksten", answer, StringComparison.Ordinal);

        async Task CompareAsync()
        {
            await using var scope = edited.Services.CreateAsyncScope();
            await edited.Services.GetRequiredService<SearchIndexStatus>().CheckAsync(scope.ServiceProvider, Stop);
        }
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_told()
    {
        await using var full = new ConfiguredSite(("Store:LowDiskMegabytes", "1000000")) { SeedsFolder = site.SeedsFolder };
        using var client = full.CreateClient();

        var answer = await client.GetStringAsync("/health/ready", Stop);

        Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
        Assert.Contains("De gegevensopslag staat op een schijf met weinig ruimte", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(full.StorePath)!, answer, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task ShouldSayAsync(HttpClient client, string folder, string name)
    {
        var answer = await client.GetStringAsync("/health/ready", Stop);
        Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
        Assert.Single(answer.Split('\n'), line => line.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain(folder, answer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
