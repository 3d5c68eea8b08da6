using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Tests.Content;

/// <summary>What a change of a text means is worked out before anything is written, and comes to the same as making it all anew.</summary>
public sealed class ContentUpdaterTests : IDisposable
{
    private const string Untouched = "Van voor de wijziging";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SeedFolder _seeds = new();
    private readonly WatchedSite _site;

    public ContentUpdaterTests() => _site = new WatchedSite { SeedsFolder = _seeds.Path };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task After_any_change_the_index_holds_what_it_would_hold_if_it_were_made_anew()
    {
        await ShouldBeAsAnewAsync("at the start");
        foreach (var (file, from, to) in new[]
        {
            (SeedFolder.CaseFile, "titel: Buurttuin", "titel: Kwekerij"),
            (SeedFolder.CaseFile, "Er groeit een pompoen", "Er groeit een kruidentuin, met een pipowagen en een kruidenbrug"),
            (SeedFolder.CaseFile, "wijk: Oost", "wijk: Kruidentuin"),
            (SeedFolder.CaseFile, "themas: [groen]", "themas: []"),
            (SeedFolder.CaseFile, "naam: Bea Buur", "naam: Bea Kruidenbrug"),
            (SeedFolder.CaseFile, "    label: Inwoners", "    label: Bewoners"),
            (SeedFolder.LessonFile, "titel: Begin klein", "titel: Begin met een kruidentuin"),
            (SeedFolder.LessonFile, "  - casus: buurttuin\n    standpunt: ondersteunt\n    tekst: Het begon met een pompoen.\n    pagina: 5\n    sectie: Beeld vooraf\n", string.Empty),
            (SeedFolder.ConceptFile, "ook: [overbrugging]", "ook: [pipo, kruiden]"),
            (SeedFolder.ConceptFile, "titel: Brug", "titel: Wagen"),
            (SeedFolder.ConceptFile, "kort: Wat twee kanten verbindt.", "kort: Wat twee oevers verbindt."),
            (SeedFolder.ThemesFile, "titel: Groen", "titel: Moestuinen"),
        })
        {
            Assert.True((await _site.EditAsync(file, from, to)).IsOk, $"{file}: {to}");
            await ShouldBeAsAnewAsync(to);
        }

        Assert.True((await _site.UnpublishAsync(SeedFolder.CaseFile)).IsOk);
        await ShouldBeAsAnewAsync("off the site");
    }

    [Fact]
    public async Task A_change_of_a_concept_leaves_passages_alone_that_have_no_word_with_it()
    {
        await MarkAsync();

        await _site.EditAsync(SeedFolder.ConceptFile, "ook: [overbrugging]", "ook: [grasveld, begin]");

        var left = await _site.WithStoreAsync(store => store.SearchPassages.Where(passage => passage.Anchor == Untouched).Select(passage => passage.Text).ToListAsync(Stop));
        Assert.Contains(left, text => text.Contains("Samen zaaien werkt", StringComparison.Ordinal));
        Assert.DoesNotContain(left, text => text.Contains("verbindt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_a_lesson_leaves_what_its_cases_say_themselves_alone()
    {
        await _site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("DELETE FROM SearchIndex", Stop));

        await _site.EditAsync(SeedFolder.LessonFile, "titel: Begin klein", "titel: Begin dichtbij");

        var written = await _site.WithStoreAsync(async store =>
        {
            var ids = await store.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SearchIndex").ToListAsync(Stop);
            return await store.SearchPassages.AsNoTracking().Where(passage => ids.Contains(passage.Id)).ToListAsync(Stop);
        });
        Assert.DoesNotContain(written, passage => passage.Kind is PassageKind.Finding or PassageKind.KeyFigure);
        Assert.Contains(written, passage => passage.Kind == PassageKind.Evidence && passage.Heading == "Les 1: Begin dichtbij");
    }

    [Fact]
    public async Task Reading_and_working_out_is_done_while_others_can_write()
    {
        await _site.EditAsync(SeedFolder.ConceptFile, "ook: [overbrugging]", "ook: [grasveld]");
        _site.Commands.Clear();
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<ContentUpdater>().RunAsync(
                texts =>
                {
                    Assert.True(_site.MayWrite());
                    var text = texts.Single(item => item.File == SeedFolder.ConceptFile);
                    text.Save(text.Text.Replace("grasveld", "overbrugging", StringComparison.Ordinal), _site.Clock.GetUtcNow());
                    return null;
                },
                (_, _) =>
                {
                    Assert.False(_site.MayWrite());
                    return Task.CompletedTask;
                },
                Stop);
            Assert.True(outcome.IsOk);
        }

        var within = _site.Commands.Where(command => command.IsWithin).Select(command => command.Text).ToList();
        Assert.NotEmpty(within);
        foreach (var table in (string[])["SourceTexts", "Documents", "SearchVocabulary", "SearchPassages", "Sections", "Paragraphs"])
        {
            Assert.DoesNotContain(within, text => text.StartsWith("SELECT", StringComparison.Ordinal) && text[text.IndexOf("FROM", StringComparison.Ordinal)..].StartsWith($"FROM \"{table}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>What is written from here on has no mark.</summary>
    private Task<int> MarkAsync() => _site.WithStoreAsync(store => store.SearchPassages.ExecuteUpdateAsync(set => set.SetProperty(passage => passage.Anchor, Untouched), Stop));

    private Task<bool> ShouldBeAsAnewAsync(string when) => _site.WithStoreAsync(async store =>
    {
        var kept = await ContentsAsync(store);
        await using var transaction = await store.Database.BeginTransactionAsync(Stop);
        await ActivatorUtilities.CreateInstance<SearchIndexer>(_site.Services, store).RebuildAsync(Stop);
        var anew = await ContentsAsync(store);
        Assert.True(kept.SetEquals(anew), $"{when}: {string.Join(Environment.NewLine, kept.Except(anew).Take(3).Concat(["but"]).Concat(anew.Except(kept).Take(3)))}");
        return true;
    });

    /// <summary>Every passage, facet and term of the index.</summary>
    private static async Task<HashSet<string>> ContentsAsync(SiteDbContext store)
    {
        await store.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS temp.Instances; CREATE VIRTUAL TABLE temp.Instances USING fts5vocab('main', 'SearchIndex', 'instance');", Stop);
        var contents = await store.Database.SqlQuery<string>($"""
            SELECT 'term ' || term || ' ' || doc || ' ' || col || ' ' || offset AS Value FROM temp.Instances
            UNION ALL SELECT 'passage ' || Id || ' ' || Kind || ' ' || Heading || ' ' || Text || ' ' || coalesce(Anchor, '') FROM SearchPassages
            UNION ALL SELECT 'facet ' || DocumentId || ' ' || Kind || ' ' || Value || ' ' || Label FROM SearchFacets
            """).ToListAsync(Stop);
        await store.Database.ExecuteSqlRawAsync("DROP TABLE temp.Instances", Stop);
        return [.. contents];
    }

    /// <summary>Remembers what is asked of its store.</summary>
    private sealed class WatchedSite : Site
    {
        public ConcurrentQueue<(string Text, bool IsWithin)> Commands { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SiteDbContext>(options => options.AddInterceptors(new Watch(Commands))));
        }
    }

    private sealed class Watch(ConcurrentQueue<(string Text, bool IsWithin)> commands) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            commands.Enqueue((command.CommandText, eventData.Context?.Database.CurrentTransaction is not null));
            return ValueTask.FromResult(result);
        }
    }
}
