using System.Diagnostics;
using Microsoft.Data.Sqlite;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Tests.Content;

/// <summary>A start that was broken off, a store that is in use or that is not what it was: the next start goes on, or says in one line why not.</summary>
public sealed class InterruptedStartTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    private string StorePath => Path.Combine(_folder, "store.db");

    [Fact]
    public async Task A_lock_that_a_broken_off_migration_left_is_taken_away()
    {
        await ExecuteAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-30 12:00:00');
            """);

        var (exitCode, output, errors) = await InviteAsync();

        Assert.True(exitCode == 0, errors);
        Assert.Contains("An earlier start was broken off", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_was_killed_again_and_again_is_followed_by_one_that_works()
    {
        foreach (var milliseconds in (int[])[2_500, 400, 1_500, 900])
        {
            using var killed = Process.Start(RealProgram.On(Settings, _folder))!;
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, _, errors) = await InviteAsync();

        Assert.True(exitCode == 0, errors);
        Assert.Equal("1", await AskAsync("SELECT count(*) FROM SeedRuns"));
    }

    [Fact]
    public void A_new_store_is_for_the_site_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of a file are another matter there.");
            return;
        }

        Fill();

        foreach (var path in Directory.EnumerateFiles(_folder, "store.db*"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        foreach (var path in Directory.EnumerateDirectories(_folder, "store.db*"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public async Task A_second_site_on_a_store_is_refused_in_one_line_and_a_command_that_adds_one_thing_is_not()
    {
        Fill();
        using var running = new StoreLock();
        Assert.True(running.TryTake(StorePath));

        var second = await RunAsync();
        var rebuilding = await RunAsync("zoeken", "herbouwen");
        var inviting = await InviteAsync("bas@voorbeeld.nl");

        Assert.All([second, rebuilding], run =>
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("Een ander programma werkt al met de gegevensopslag", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        });
        Assert.True(inviting.ExitCode == 0, inviting.Errors);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_stays_as_it_is()
    {
        Fill();
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_FromTheFuture', '99.0.0')");
        var before = await AskAsync("SELECT group_concat(name) FROM sqlite_master");

        var (exitCode, _, errors) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("nieuwere versie", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, await AskAsync("SELECT group_concat(name) FROM sqlite_master"));
    }

    [Theory]
    [InlineData("store.db-sleutels/key-1.xml")]
    [InlineData("bestanden/00112233445566778899aabbccddeeff")]
    public async Task An_empty_file_beside_what_a_site_left_is_not_taken_for_a_new_site(string leftover)
    {
        var left = Path.Combine(_folder, leftover);
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "<key/>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(StorePath, string.Empty, TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("is leeg", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(StorePath).Length);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _seeds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Store__Path"] = StorePath,
        ["Seeds__Folder"] = _seeds.Path,
        ["Uploads__Folder"] = Path.Combine(_folder, "bestanden"),
        ["Mail__Folder"] = Path.Combine(_folder, "post"),
    };

    /// <summary>As a first start leaves it.</summary>
    private void Fill()
    {
        using var site = new Site { SeedsFolder = _seeds.Path, StorePath = StorePath, StartsEmpty = true };
        _ = site.Services;
    }

    private Task<(int ExitCode, string Output, string Errors)> InviteAsync(string email = "fatima@voorbeeld.nl") =>
        RunAsync("redactie", "uitnodigen", "Fatima", email, "--rol", "beheerder");

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) =>
        RealProgram.RunAsync(Settings, _folder, arguments);

    private async Task ExecuteAsync(string sql) => await AskAsync(sql);

    private async Task<string?> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of these tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }
}
