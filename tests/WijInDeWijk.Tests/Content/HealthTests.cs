using WijInDeWijk.Tests.Support;

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

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task ShouldSayAsync(HttpClient client, string folder, string name)
    {
        var answer = await client.GetStringAsync("/health/ready", Stop);
        Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
        Assert.Contains(name, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, answer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
