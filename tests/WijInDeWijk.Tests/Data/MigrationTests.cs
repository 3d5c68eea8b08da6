using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Data;

/// <summary>What was in a store stays in it when its tables change.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("migration-").FullName, "store.db");

    [Fact]
    public async Task Queries_that_were_kept_one_by_one_are_counted_by_day()
    {
        await using var store = new SiteDbContext(new DbContextOptionsBuilder<SiteDbContext>().UseSqlite($"Data Source={_path};Pooling=False").Options);
        await store.GetService<IMigrator>().MigrateAsync("DiscardedFiles", TestContext.Current.CancellationToken);
        await store.Database.ExecuteSqlRawAsync("""
            INSERT INTO SearchQueries (Query, Hits, Day) VALUES ('Tuin', 0, '2026-11-01'), ('tuin', 0, '2026-11-01'), ('tuin', 2, '2026-11-02'), ('soep', 1, '2026-11-02');
            """, TestContext.Current.CancellationToken);

        await store.GetService<IMigrator>().MigrateAsync(StoreSchema.LastMigration, TestContext.Current.CancellationToken);

        var kept = await store.SearchQueries.OrderBy(record => record.Day).ThenBy(record => record.Folded).Select(record => new { record.Folded, record.Count, record.Day.Day }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([new { Folded = "tuin", Count = 2, Day = 1 }, new { Folded = "soep", Count = 1, Day = 2 }, new { Folded = "tuin", Count = 1, Day = 2 }], kept);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
    }
}
