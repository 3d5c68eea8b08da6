using Microsoft.Data.Sqlite;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Data;

public sealed class FreePagesTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("before-");

    private string StorePath => Path.Combine(_folder.FullName, "store.db");

    [Fact]
    public async Task What_was_deleted_before_deleting_meant_overwriting_goes_at_the_first_start_of_a_newer_version()
    {
        await using (var before = new Site { SeedsFolder = _seeds.Path, StorePath = StorePath })
        {
            await before.CreateClient().PageAsync("/");
            await before.StopAsync();
            await RunAsync(
                "PRAGMA secure_delete=OFF; PRAGMA user_version=0; CREATE TABLE Oud (Tekst TEXT);",
                "INSERT INTO Oud SELECT printf('%.*c vlinderkooi', 3000, 'x') FROM (VALUES (1), (2), (3));",
                "DELETE FROM Oud; DROP TABLE Oud; PRAGMA wal_checkpoint(TRUNCATE);");
            Assert.NotEmpty(before.TracesOf("vlinderkooi"));
        }

        _seeds.Write(SeedFolder.AboutFile, (await File.ReadAllTextAsync(Path.Combine(_seeds.Path, SeedFolder.AboutFile), TestContext.Current.CancellationToken)) + "\nNieuw in deze versie.\n");
        await using var after = new Site { SeedsFolder = _seeds.Path, StorePath = StorePath };
        await after.CreateClient().PageAsync("/");

        Assert.Empty(after.TracesOf("vlinderkooi"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        _seeds.Dispose();
    }

    private async Task RunAsync(params string[] statements)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = StorePath, Pooling = false }.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this test
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
