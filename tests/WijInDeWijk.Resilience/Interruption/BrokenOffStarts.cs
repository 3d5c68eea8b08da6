using System.Diagnostics;
using System.Security.Cryptography;

namespace WijInDeWijk.Resilience.Interruption;

/// <summary>Ends starts at random moments, by SIGKILL and SIGTERM in turns, and starts again.</summary>
internal static class BrokenOffStarts
{
    private const int Rounds = 6;

    /// <param name="prepare">A site before its start.</param>
    /// <param name="measure">What is to be in the store afterwards, as a number.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed, Func<SiteFolder> prepare, Func<SiteFolder, long> measure)
    {
        var (undisturbed, isWhole, expected) = await FinishAsync(bed, prepare(), measure);
        var (rounds, serving, same, slowest) = (bed.Times(Rounds), 0, 0, TimeSpan.Zero);
        for (var round = 0; round < rounds; round++)
        {
            var site = prepare();
            await BreakOffAsync(bed, site, RandomNumberGenerator.GetInt32(100, (int)undisturbed.TotalMilliseconds + 1), isKilled: round % 2 == 1);
            var (elapsed, serves, found) = await FinishAsync(bed, site, measure);
            serving += serves ? 1 : 0;
            same += found == expected ? 1 : 0;
            slowest = elapsed > slowest ? elapsed : slowest;
        }

        return
        [
            Finding.That("undisturbed start serves", isWhole, $"{undisturbed.TotalSeconds:0.0} s"),
            Finding.All("next start serves", serving, rounds),
            Finding.All("next start has all that an undisturbed one has", same, rounds),
            Finding.AtMost("slowest next start", slowest.TotalSeconds, Math.Max(10, 2 * undisturbed.TotalSeconds), "s"),
        ];
    }

    private static async Task BreakOffAsync(TestBed bed, SiteFolder site, int milliseconds, bool isKilled)
    {
        var process = bed.Launch(site);
        await Task.Delay(milliseconds);
        if (!isKilled)
        {
            process.Terminate();
            await process.ExitCodeAsync(TimeSpan.FromSeconds(30));
        }

        await process.KillAsync();
    }

    private static async Task<(TimeSpan Elapsed, bool Serves, long Found)> FinishAsync(TestBed bed, SiteFolder site, Func<SiteFolder, long> measure)
    {
        var watch = Stopwatch.StartNew();
        var process = bed.Launch(site);
        var serves = await process.ServesAsync(TestBed.Patience);
        watch.Stop();
        await process.KillAsync();
        return (watch.Elapsed, serves, serves ? measure(site) : 0);
    }
}
