using System.Diagnostics;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>Stores that are not what they were: a stale lock of a migration does not stop a start, the others are refused in one line.</summary>
internal static class RefusedStores
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var newer = bed.NewSite();
        newer.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        var emptied = bed.NewSite();
        await File.WriteAllBytesAsync(emptied.StorePath, []);
        Directory.CreateDirectory($"{emptied.StorePath}-sleutels");
        await File.WriteAllTextAsync(Path.Combine($"{emptied.StorePath}-sleutels", "key-1.xml"), "<key/>");
        var noStore = bed.NewSite();
        await File.WriteAllTextAsync(noStore.StorePath, "Dit is geen SQLite.");
        return
        [
            .. await StaleLockAsync(bed),
            await Refusal.OfAsync(newer, "store of a newer program", "nieuwere versie"),
            await Refusal.OfAsync(emptied, "zero-length store beside filled keys", "is leeg"),
            await Refusal.OfAsync(noStore, "a file that is no store", "kan niet worden geopend"),
        ];
    }

    private static async Task<IReadOnlyList<Finding>> StaleLockAsync(TestBed bed)
    {
        var site = bed.EmptySite();
        site.Execute("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-30 12:00:00');
            """);
        var watch = Stopwatch.StartNew();
        var process = bed.Launch(site);
        var serves = await process.ServesAsync(TestBed.Patience);
        return
        [
            Finding.That("stale migration lock: the start goes on", serves, $"{watch.Elapsed.TotalSeconds:0.0} s"),
            Finding.That("stale migration lock: with a warning", process.Output.Any(line => line.Contains("broken off", StringComparison.Ordinal)), $"{process.Output.Count} lines"),
        ];
    }
}
