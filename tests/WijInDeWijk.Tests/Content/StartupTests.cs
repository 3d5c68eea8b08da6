using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Content;

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
    public async Task What_stands_beside_the_documents_is_judged_as_they_are()
    {
        _seeds.Write("praktijk/reacties.yaml", "- nummer: 1\n  bij: les:9\n  reactie: herkend\n  tekst: Zo.\n  op: 2026-11-24\n");

        var (exitCode, _, errors) = await RunAsync(Path.Combine(_folder, "store.db"));

        Assert.Equal(1, exitCode);
        Assert.Contains("praktijk/reacties.yaml:2: reacties[1].bij: Verwijst naar les '9', maar die bestaat niet.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "praktijk/fotos.yaml:3: bestand: ")]
    [InlineData("  vingerafdruk: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "praktijk/fotos.yaml:3: vingerafdruk: Dit is niet het bestand dat de export schreef.")]
    public async Task A_photo_that_is_none_or_another_refuses_the_start_and_leaves_no_file(string print, string expected)
    {
        _seeds.Write("praktijk/fotos.yaml", $"- nummer: 1\n  casus: buurttuin\n  bestand: 1.jpg\n  alt: Soep\n{print}");
        _seeds.Write("praktijk/fotos/1.jpg", "Dit is geen foto.");

        var (exitCode, _, errors) = await RunAsync(Path.Combine(_folder, "store.db"));

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "bestanden")) && Directory.EnumerateFiles(Path.Combine(_folder, "bestanden")).Any());
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

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string storePath, params string[] arguments) =>
        RealProgram.RunAsync(new() { ["Store__Path"] = storePath, ["Seeds__Folder"] = _seeds.Path, ["Uploads__Folder"] = Path.Combine(_folder, "bestanden"), ["Mail__Folder"] = Path.Combine(_folder, "post") }, _folder, arguments);
}
