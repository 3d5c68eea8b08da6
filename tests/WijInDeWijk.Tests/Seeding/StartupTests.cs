using System.Diagnostics;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Tests.Seeding;

/// <summary>The real program, started as a process: what it says and with which exit code it stops.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    [Fact]
    public async Task An_empty_store_refuses_to_start_on_broken_documents_and_lists_them()
    {
        _seeds.Change(SeedFolder.CaseFile, "gebied: stedelijk", "gebied: stad");
        _seeds.Change(SeedFolder.LessonFile, "bewering: Wie", "stelling: Wie");

        var (exitCode, _, errors) = await RunAsync(Path.Combine(_folder, "store.db"));

        Assert.Equal(1, exitCode);
        Assert.Contains("casussen/buurttuin.md:16: gebied:", errors, StringComparison.Ordinal);
        Assert.Contains("lessen/1-begin-klein.md:2: bewering: Dit veld ontbreekt.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_gives_one_clear_line()
    {
        var (exitCode, _, errors) = await RunAsync(Path.Combine(_seeds.Path, SeedFolder.CaseFile, "store.db"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("De gegevensopslag ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_store_that_is_no_database_gives_one_clear_line()
    {
        var path = Path.Combine(_folder, "store.db");
        await File.WriteAllTextAsync(path, "Dit is geen database, maar wel lang genoeg om erop te lijken.", TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await RunAsync(path);

        Assert.Equal(1, exitCode);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task Checking_sound_documents_touches_no_store()
    {
        var (exitCode, output, _) = await RunAsync(Path.Combine(_folder, "store.db"), "seeds", "controleren");

        Assert.Equal(0, exitCode);
        Assert.Equal("11 documenten gelezen, geen problemen.", output.Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Checking_broken_documents_lists_the_problems()
    {
        _seeds.Change(SeedFolder.ConceptFile, "kort: Wat", "korter: Wat");

        var (exitCode, _, errors) = await RunAsync(Path.Combine(_folder, "store.db"), "seeds", "controleren");

        Assert.Equal(1, exitCode);
        Assert.Contains("De brondocumenten hebben 2 problemen:", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _seeds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string storePath, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
            Environment = { ["Store__Path"] = storePath, ["Seeds__Folder"] = _seeds.Path, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
