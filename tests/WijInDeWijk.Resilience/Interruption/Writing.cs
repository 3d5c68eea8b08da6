using System.Diagnostics;
using System.Security.Cryptography;
using WijInDeWijk.BrowserTests.Support;
using WijInDeWijk.Benchmarks;

namespace WijInDeWijk.Resilience.Interruption;

/// <summary>The site is ended while contributors send in and an editor saves; what it said that it had saved is there afterwards, in the very words.</summary>
internal static class Writing
{
    private const int Lives = 6;
    private const int ResidentsPerLife = 5;
    private const int FewResidents = 2;
    private const int LongestLife = 2_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var watch = Stopwatch.StartNew();
        var process = await bed.StartAsync(folder, SiteFolder.NoLimits);
        var undisturbed = watch.Elapsed;
        var editor = await Editor.ComeInAsync(bed, folder);
        var (lives, residents, slowest, editorLost) = (bed.Times(Lives), new List<Resident>(), TimeSpan.Zero, 0);
        for (var life = 0; life < lives; life++)
        {
            var born = Enumerable.Range(0, bed.Times(ResidentsPerLife, FewResidents)).Select(number => new Resident((life * ResidentsPerLife) + number)).ToList();
            residents.AddRange(born);
            var writing = born.ConvertAll(resident => SendInUntilTheEndAsync(resident, folder)).Append(SaveUntilTheEndAsync(editor)).ToList();
            await SomethingSavedAsync(born, editor);
            await Task.Delay(RandomNumberGenerator.GetInt32(0, LongestLife));
            await EndAsync(process, isKilled: life % 2 == 1);
            await Task.WhenAll(writing);

            watch.Restart();
            process = await bed.StartAsync(folder, SiteFolder.NoLimits);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            editorLost += await editor.ReadAsync() >= editor.Saved ? 0 : 1;
        }

        var broken = await Task.WhenAll(residents.Select(resident => resident.BrokenPromisesAsync(folder.Address)));
        var promises = residents.SelectMany(resident => resident.Promises).ToList();
        residents.ForEach(resident => resident.Dispose());
        return
        [
            Finding.None($"lost of what {residents.Count} contributors were told is saved ({lives} times SIGKILL or SIGTERM, {promises.Count} examples, {promises.Count(promise => promise.IsSent)} sent)", broken.Sum(list => list.Count), promises.Sum(promise => promise.Words.Count)),
            Finding.None($"restarts after which the editor's last of {editor.Saved} saves is gone", editorLost, lives),
            Finding.AtMost("slowest next start", slowest.TotalSeconds, Math.Max(10, 2 * undisturbed.TotalSeconds), "s"),
        ];
    }

    /// <summary>Refused, as on a busy machine, is not acknowledged: that resident stops there.</summary>
    private static async Task SendInUntilTheEndAsync(Resident resident, SiteFolder folder)
    {
        try
        {
            await resident.SendInUntilTheEndAsync(folder.Address);
        }
        catch (InvalidOperationException)
        {
            // Said so, and saved nothing.
        }
    }

    /// <summary>However slow the machine is: ended before its first word, a site has nothing to lose.</summary>
    private static async Task SomethingSavedAsync(IReadOnlyList<Resident> residents, Editor editor)
    {
        var before = editor.Saved;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < LongestWait && !(residents.Any(resident => resident.HasPromised(isSent: true)) && editor.Saved > before);)
        {
            await Task.Delay(10);
        }
    }

    private static async Task EndAsync(SiteProcess process, bool isKilled)
    {
        if (!isKilled)
        {
            process.Terminate();
            await process.ExitCodeAsync(TimeSpan.FromSeconds(30));
        }

        await process.KillAsync();
    }

    private static async Task SaveUntilTheEndAsync(Editor editor)
    {
        try
        {
            while (true)
            {
                using var response = await editor.SaveAsync();
            }
        }
        catch (HttpRequestException)
        {
            // Ended.
        }
    }
}
