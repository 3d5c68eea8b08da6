using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Tests.Search;

/// <summary>What is published is what is found: nothing less, nothing more.</summary>
public sealed class IndexingTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");

    [Fact]
    public async Task A_changed_document_is_found_by_its_new_words_and_no_longer_by_its_old_ones()
    {
        await OnRestartAsync(async client => Assert.Contains("Buurttuin", await client.TitlesAsync("grasveld")));
        _seeds.Change(SeedFolder.CaseFile, "Buren maken van een grasveld een tuin.", "Buren maken van een parkeerplaats een tuin.");

        await OnRestartAsync(async client =>
        {
            Assert.Contains("Buurttuin", await client.TitlesAsync("parkeerplaats"));
            Assert.Empty(await client.TitlesAsync("grasveld", "&letterlijk=1"));
        });
    }

    [Fact]
    public async Task A_removed_document_is_no_longer_found_nor_suggested()
    {
        await OnRestartAsync(async client =>
        {
            Assert.Contains("Brug", await client.TitlesAsync("overbrugging"));
            Assert.Contains("/begrippen/brug", await client.GetStringAsync("/zoeken/suggesties.json?q=overbr", Stop), StringComparison.Ordinal);
        });
        _seeds.Remove(SeedFolder.ConceptFile);
        _seeds.Change(SeedFolder.LessonFile, "begrippen: [brug]", "begrippen: []");
        _seeds.Change(SeedFolder.IntroductionFile, "[een brug](begrip:brug)", "een brug");

        await OnRestartAsync(async client =>
        {
            Assert.DoesNotContain("Brug", await client.TitlesAsync("overbrugging", "&letterlijk=1"));
            Assert.DoesNotContain("/begrippen/brug", await client.GetStringAsync("/zoeken/suggesties.json?q=overbr", Stop), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_lesson_is_found_by_the_new_title_of_its_case()
    {
        await OnRestartAsync(async client => Assert.Contains("Les 1: Begin klein", await client.TitlesAsync("buurttuin")));
        _seeds.Change(SeedFolder.CaseFile, "titel: Buurttuin", "titel: Kwekerij");

        await OnRestartAsync(async client => Assert.Contains("Les 1: Begin klein", await client.TitlesAsync("kwekerij")));
    }

    [Fact]
    public async Task A_new_name_of_a_concept_is_found_in_the_compounds_of_every_text()
    {
        _seeds.Change(SeedFolder.CaseFile, "Buren maken van een grasveld een tuin.", "Buren maken van een pipowagen een tuin.");
        await OnRestartAsync(async client => Assert.DoesNotContain("Buurttuin", await client.TitlesAsync("pipo", "&letterlijk=1")));
        _seeds.Change(SeedFolder.ConceptFile, "overbrugging", "pipo");

        await OnRestartAsync(async client => Assert.Contains("Buurttuin", await client.TitlesAsync("pipo", "&letterlijk=1")));
    }

    [Fact]
    public async Task What_is_not_published_is_not_in_the_index() => await OnSiteAsync(async site =>
    {
        await site.UnpublishAsync(SeedFolder.CaseFile);

        Assert.DoesNotContain((await site.CreateClient().AnswerAsync("grasveld pompoen", "&letterlijk=1")).Hits, hit => hit.Kind == "casus");
        Assert.Empty(await site.WithStoreAsync(store => store.SearchPassages.Where(passage => passage.Text.Contains("grasveld")).ToListAsync(Stop)));
    });

    [Fact]
    public async Task An_index_of_another_version_is_made_anew_at_the_start()
    {
        await OnSiteAsync(site => site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(
            "UPDATE SearchIndexState SET Version = 'oud'; DELETE FROM SearchIndex; DELETE FROM SearchPassages; DELETE FROM SearchFacets;", Stop)));

        await OnSiteAsync(async site =>
        {
            Assert.Contains("Buurttuin", await site.CreateClient().TitlesAsync("grasveld"));
            Assert.Equal(SearchIndexer.CurrentVersion, await site.WithStoreAsync(store => store.SearchIndexState.Select(state => state.Version).SingleAsync(Stop)));
        });
    }

    [Fact]
    public async Task A_start_with_nothing_new_leaves_the_index_alone()
    {
        long before = 0;
        await OnSiteAsync(async site => before = await GenerationAsync(site));

        await OnSiteAsync(async site => Assert.Equal(before, await GenerationAsync(site)));
    }

    [Fact]
    public async Task The_index_is_only_written_within_a_transaction() => await OnSiteAsync(site => site.WithStoreAsync(async store =>
    {
        var id = await store.CaseStudies.Select(study => study.Id).SingleAsync(Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => IndexerOf(site, store).UpdateAsync([id], Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => IndexerOf(site, store).RebuildAsync(Stop));
        return 0;
    }));

    [Fact]
    public async Task What_is_rolled_back_was_never_in_the_index() => await OnSiteAsync(async site =>
    {
        await site.WithStoreAsync(async store =>
        {
            await using var transaction = await store.Database.BeginTransactionAsync(Stop);
            var study = await store.CaseStudies.SingleAsync(Stop);
            study.Summary = "Buren maken er een zwembad van.";
            await store.SaveChangesAsync(Stop);
            await IndexerOf(site, store).UpdateAsync([study.Id], Stop);
            await transaction.RollbackAsync(Stop);
            return 0;
        });

        Assert.Empty(await site.CreateClient().TitlesAsync("zwembad", "&letterlijk=1"));
        Assert.Contains("Buurttuin", await site.CreateClient().TitlesAsync("grasveld"));
    });

    [Fact]
    public async Task A_change_shows_at_once_without_a_restart() => await OnSiteAsync(async site =>
    {
        Assert.Contains("Buurttuin", await site.CreateClient().TitlesAsync("grasveld"));
        await site.WithStoreAsync(async store =>
        {
            await using var transaction = await store.Database.BeginTransactionAsync(Stop);
            var study = await store.CaseStudies.SingleAsync(Stop);
            study.Summary = "Buren maken er een zwembad van.";
            await store.SaveChangesAsync(Stop);
            await IndexerOf(site, store).UpdateAsync([study.Id], Stop);
            await transaction.CommitAsync(Stop);
            return 0;
        });

        Assert.Contains("Buurttuin", await site.CreateClient().TitlesAsync("zwembad"));
        Assert.Empty(await site.CreateClient().TitlesAsync("grasveld", "&letterlijk=1"));
    });

    [Fact]
    public async Task Words_of_the_thesaurus_are_taken_over_at_the_start()
    {
        await OnRestartAsync(async client => Assert.Empty(await client.TitlesAsync("kalebas", "&letterlijk=1")));
        _seeds.Write("thesaurus.yaml", "- zoek: kalebas\n  vind: [pompoen]\n");

        await OnRestartAsync(async client =>
        {
            Assert.Contains("Buurttuin", await client.TitlesAsync("kalebas"));
            Assert.Contains("pompoen", (await client.SearchAsync("kalebas")).Marked());
        });
    }

    public void Dispose() => _seeds.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SearchIndexer IndexerOf(Site site, SiteDbContext store) => ActivatorUtilities.CreateInstance<SearchIndexer>(site.Services, store);

    private static Task<long> GenerationAsync(Site site) => site.WithStoreAsync(store => store.SearchIndexState.Select(state => state.Generation).SingleAsync(Stop));

    private Task OnRestartAsync(Func<HttpClient, Task> look) => OnSiteAsync(site => look(site.CreateClient()));

    private async Task OnSiteAsync(Func<Site, Task> look)
    {
        await using var site = new Site { SeedsFolder = _seeds.Path, StorePath = _store };
        site.CreateClient().Dispose();
        await look(site);
    }
}
