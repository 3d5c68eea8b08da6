using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content;

/// <summary>Brings the tables of the store to the schema of this program. Only who holds <see cref="StoreLock"/> may do so.</summary>
public sealed class StoreMigration(SiteDbContext store, ILogger<StoreMigration> logger)
{
    /// <exception cref="StartupException">A newer program made this store.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var known = store.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await store.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Find(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new StartupException($"De gegevensopslag is van een nieuwere versie van dit programma ({unknown}). Start die versie, of zet een kopie van vóór de overgang terug.");
        }

        if (applied.Count < known.Count)
        {
            await ReleaseStaleLockAsync(cancellationToken);
            await store.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>EF Core waits without end for a row that a broken off migration left. It can only be stale: nobody else is on this store.</summary>
    private async Task ReleaseStaleLockAsync(CancellationToken cancellationToken)
    {
        var tables = await store.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (tables > 0 && await store.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken) > 0)
        {
            SeedingLog.StaleMigrationLock(logger);
        }
    }
}
