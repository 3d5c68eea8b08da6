using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What the site said was saved, is there: also after kill -9 at any moment. The real program, its real store, no browser.</summary>
public sealed class DurabilityTests(BrowserSite browserSite)
{
    /// <summary>Names another number of kills: more of them find rarer faults.</summary>
    private const string KillsVariable = "WIDW_KILLS";

    private const int Sites = 2;
    private const int ResidentsPerLife = 2;

    private static readonly int Kills =
        Environment.GetEnvironmentVariable(KillsVariable) is { Length: > 0 } kills ? int.Parse(kills, CultureInfo.InvariantCulture) : 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string> NoLimits = new(StringComparer.Ordinal)
    {
        ["Submissions__DraftsPerAddress"] = "100000",
        ["Submissions__DraftsOverall"] = "1000000",
        ["Submissions__SendsPerAddress"] = "100000",
        ["Submissions__SavesPerAddress"] = "1000000",
        ["Serilog__MinimumLevel__Default"] = "Error",
    };

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_program_is_killed_again_and_again()
    {
        var stories = await Task.WhenAll(Enumerable.Range(0, Sites).Select(LiveAndDieAsync));

        Faults.ShouldBeNone([.. stories.SelectMany(story => story.Broken)]);
        Assert.Equal(Kills, stories.Sum(story => story.Kills));
        // A test that promises little proves little.
        Assert.True(stories.Sum(story => story.Promises) > Kills, $"Only {stories.Sum(story => story.Promises)} examples were begun.");
        Assert.True(stories.Sum(story => story.Sent) >= Kills / 4, $"Only {stories.Sum(story => story.Sent)} examples were sent.");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Kills} kills, {stories.Sum(story => story.Promises)} examples begun, {stories.Sum(story => story.Sent)} sent"));
    }

    /// <summary>However slow the machine is: killed before its first word, a program has nothing to lose. Every other life gets as far as sending.</summary>
    private static async Task SomethingPromisedAsync(IReadOnlyCollection<Resident> residents, bool isSent)
    {
        for (var start = Stopwatch.StartNew(); start.Elapsed < Patience && !residents.Any(resident => resident.HasPromised(isSent));)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private async Task<(IReadOnlyList<string> Broken, int Kills, int Promises, int Sent)> LiveAndDieAsync(int site)
    {
        var folder = browserSite.CopyStore();
        List<Resident> residents = [];
        List<string> broken = [];
        var kills = 0;
        try
        {
            for (var life = site; life < Kills; life += Sites)
            {
                var born = Enumerable.Range(0, ResidentsPerLife).Select(number => new Resident((life * 10) + number)).ToList();
                residents.AddRange(born);
                await using var process = await SiteProcess.StartAsync(folder, NoLimits);
                var writing = born.ConvertAll(resident => resident.SendInUntilTheEndAsync(process.Address));
                await SomethingPromisedAsync(born, isSent: life / Sites % 2 == 0);
                await Task.Delay(RandomNumberGenerator.GetInt32(0, 1200), TestContext.Current.CancellationToken);
                await process.KillAsync();
                await Task.WhenAll(writing);
                kills++;
            }

            await using var last = await SiteProcess.StartAsync(folder, NoLimits);
            foreach (var resident in residents)
            {
                broken.AddRange(await resident.BrokenPromisesAsync(last.Address));
            }

            return (broken, kills, residents.Sum(resident => resident.Promises.Count), residents.Sum(resident => resident.Promises.Count(promise => promise.IsSent)));
        }
        finally
        {
            residents.ForEach(resident => resident.Dispose());
        }
    }
}
