using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Content;

/// <summary>A restart brings the site in step with its documents, and touches nothing else.</summary>
public sealed class SeedingTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");

    [Fact]
    public async Task Seeding_twice_changes_nothing()
    {
        var before = await OnRestartAsync(DumpAsync);
        _seeds.Write("begrippen/leesmij.txt", "Maakt de vingerafdruk van de map anders, de documenten niet.");

        Assert.Equal(before, await OnRestartAsync(DumpAsync));
    }

    [Fact]
    public async Task A_changed_document_changes_its_page_and_leaves_the_others()
    {
        await OnRestartAsync(_ => Task.FromResult(0));
        _seeds.Change(SeedFolder.CaseFile, "Er groeit een pompoen", "Er groeit een courgette");

        await OnRestartAsync(async site =>
        {
            var page = await site.CreateClient().PageAsync("/casussen/buurttuin");
            page.ShouldSay("Er groeit een courgette");
            page.ShouldNotSay("Er groeit een pompoen");
            Assert.Equal(1, await site.WithStoreAsync(store => store.KeyFigures.CountAsync(Stop)));
            (await site.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met een pompoen.");
            return 0;
        });
    }

    [Fact]
    public async Task A_removed_document_leaves_a_page_that_says_it_is_gone_and_shows_a_way_on()
    {
        await OnRestartAsync(_ => Task.FromResult(0));
        RemoveConcept();

        await OnRestartAsync(async site =>
        {
            var page = await site.CreateClient().PageAsync("/begrippen/brug", HttpStatusCode.Gone);
            page.ShouldSay("Deze pagina is weggehaald");
            Assert.Contains("/begrippen", page.InternalLinks());
            (await site.CreateClient().PageAsync("/begrippen")).ShouldNotSay("Brug");
            return 0;
        });
    }

    [Fact]
    public async Task A_document_that_comes_back_brings_its_page_back()
    {
        await OnRestartAsync(_ => Task.FromResult(0));
        RemoveConcept();
        await OnRestartAsync(_ => Task.FromResult(0));
        _seeds.Write(SeedFolder.ConceptFile, SampleDocuments.Concept);

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/begrippen/brug")).ShouldSay("Wat twee kanten verbindt.");
            return 0;
        });
    }

    [Fact]
    public async Task A_new_document_appears_without_a_change_of_code()
    {
        await OnRestartAsync(_ => Task.FromResult(0));
        _seeds.Write("casussen/speelplein.md", SampleDocuments.Case
            .Replace("slug: buurttuin", "slug: speelplein", StringComparison.Ordinal)
            .Replace("titel: Buurttuin", "titel: Speelplein", StringComparison.Ordinal)
            .Replace("hoofdstuk: 1", "hoofdstuk: 2", StringComparison.Ordinal));

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/casussen")).ShouldSay("Speelplein");
            (await site.CreateClient().PageAsync("/casussen/speelplein")).ShouldSay("Er groeit een pompoen");
            return 0;
        });
    }

    [Fact]
    public async Task What_an_editor_changed_in_the_site_is_never_overwritten()
    {
        await OnRestartAsync(site => site.EditAsync(SeedFolder.CaseFile, "titel: Buurttuin", "titel: Buurttuin de Pompoen"));
        _seeds.Change(SeedFolder.CaseFile, "titel: Buurttuin", "titel: Een andere naam");

        await OnRestartAsync(async site =>
        {
            var page = await site.CreateClient().PageAsync("/casussen/buurttuin");
            page.ShouldSay("Buurttuin de Pompoen");
            page.ShouldNotSay("Een andere naam");
            return 0;
        });
    }

    [Fact]
    public async Task What_an_editor_changed_stays_even_when_its_document_is_removed()
    {
        await OnRestartAsync(site => site.EditAsync(SeedFolder.ConceptFile, "kort: Wat twee", "kort: Dat wat twee"));
        RemoveConcept();

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/begrippen/brug")).ShouldSay("Dat wat twee kanten verbindt.");
            return 0;
        });
    }

    [Fact]
    public async Task With_broken_documents_a_filled_store_goes_on_with_what_it_had_and_says_so()
    {
        await OnRestartAsync(_ => Task.FromResult(0));
        _seeds.Change(SeedFolder.CaseFile, "gebied: stedelijk", "gebied: stad");

        await OnRestartAsync(async site =>
        {
            var client = site.CreateClient();
            (await client.PageAsync("/casussen/buurttuin")).ShouldSay("Er groeit een pompoen");
            var answer = await client.GetStringAsync("/health/ready", Stop);
            Assert.StartsWith("Degraded", answer, StringComparison.Ordinal);
            Assert.Contains("casussen/buurttuin.md:16", answer, StringComparison.Ordinal);
            Assert.Equal("Healthy", await client.GetStringAsync("/health/live", Stop));
            return 0;
        });
    }

    public void Dispose() => _seeds.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private void RemoveConcept()
    {
        _seeds.Remove(SeedFolder.ConceptFile);
        _seeds.Change(SeedFolder.LessonFile, "begrippen: [brug]", "begrippen: []");
        _seeds.Change(SeedFolder.IntroductionFile, "[een brug](begrip:brug)", "een brug");
    }

    private async Task<T> OnRestartAsync<T>(Func<Site, Task<T>> look)
    {
        await using var site = new Site { SeedsFolder = _seeds.Path, StorePath = _store, StartsEmpty = true };
        site.CreateClient().Dispose();
        return await look(site);
    }

    /// <summary>Every row of every table but the one that records the run itself.</summary>
    private static Task<string> DumpAsync(Site site) => site.WithStoreAsync(async store =>
    {
        var lines = new List<string>();
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(store.Database.GetConnectionString());
        await connection.OpenAsync(Stop);
        foreach (var table in store.Model.GetEntityTypes().Select(type => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(type)!).Distinct().Where(name => name != "SeedRuns").Order())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop))
            {
                lines.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
            }
        }

        return string.Join('\n', lines);
    });
}
