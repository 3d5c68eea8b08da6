using System.Diagnostics;
using System.Security.Cryptography;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>Pages of the store are overwritten in its second half, as a failing disk does.</summary>
internal static class CorruptStore
{
    private const int PageSize = 4_096;
    private const int Pages = 40;

    /// <summary>The store is read to its end half a minute after a start.</summary>
    private static readonly TimeSpan UntilRead = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        Overwrite(folder.StorePath);
        var process = bed.Launch(folder);
        if (!await process.ServesAsync(TestBed.Patience, "/health/live"))
        {
            return [Finding.That("refused in one line", process is { HasExited: true, Errors.Count: 1 }, string.Join(' ', process.Errors))];
        }

        using var visitor = bed.NewVisitor(folder);
        var (broken, shown) = (0, 0);
        for (var number = 0; number < Pages; number++)
        {
            using var page = await visitor.Client.GetAsync($"/casussen/{ManyCases.Slug(number * 5)}");
            var text = await page.Content.ReadAsStringAsync();
            broken += (int)page.StatusCode >= 500 ? 1 : 0;
            shown += text.Contains("Exception", StringComparison.Ordinal) || !text.Contains("<main", StringComparison.Ordinal) ? 1 : 0;
        }

        var verdict = await VerdictAsync(visitor.Client);
        return
        [
            Finding.Told("pages that fail", broken, $"of {Pages}"),
            Finding.None("pages that show the inside, or no page at all", shown, Pages),
            Finding.That("readiness says that the store is damaged", !verdict.StartsWith("Healthy", StringComparison.Ordinal), verdict),
            Finding.That("the process goes on", !process.HasExited, process.HasExited ? "ended" : "runs"),
        ];
    }

    private static void Overwrite(string store)
    {
        using var file = File.Open(store, FileMode.Open);
        var first = file.Length / PageSize / 2;
        for (var page = first; page < file.Length / PageSize; page += 3)
        {
            file.Position = page * PageSize;
            file.Write(RandomNumberGenerator.GetBytes(PageSize));
        }
    }

    private static async Task<string> VerdictAsync(HttpClient client)
    {
        var verdict = string.Empty;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < UntilRead; await Task.Delay(2_000))
        {
            using var ready = await client.GetAsync("/health/ready");
            verdict = (await ready.Content.ReadAsStringAsync()).ReplaceLineEndings(" ");
            if (!verdict.StartsWith("Healthy", StringComparison.Ordinal))
            {
                break;
            }
        }

        return verdict.Length > 150 ? verdict[..150] : verdict;
    }
}
