using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WijInDeWijk.Resilience.Interruption;

/// <summary>A start that has to migrate the store of the first version is ended at any moment of it.</summary>
internal static class OlderStore
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed) => await BrokenOffStarts.RunAsync(
        bed,
        () =>
        {
            var site = bed.EmptySite();
            using var store = site.OpenStore();
            store.GetService<IMigrator>().Migrate(store.Database.GetMigrations().First());
            return site;
        },
        site => site.Count("__EFMigrationsHistory"));
}
