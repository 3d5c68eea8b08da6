using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Editorial.Export;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Documents on disk and texts in the site stay in step, also where both changed.</summary>
public sealed class DocumentsAndSiteTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");

    [Fact]
    public async Task Where_both_changed_the_site_stays_and_an_editor_sees_all_three()
    {
        await BothChangeAsync();

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("courgette");
            var page = (await (await site.NewEditorAsync(NewName())).OpenAsync("/redactie/teksten/documenten")).Page;
            page.ShouldSay(SeedFolder.CaseFile);
            page.ShouldSay("Wat er in het document veranderde");
            page.ShouldSay("augurk");
            page.ShouldSay("courgette");
        });
    }

    [Fact]
    public async Task Taking_the_document_over_puts_it_on_the_site()
    {
        await BothChangeAsync();

        await OnRestartAsync(async site =>
        {
            await ChooseAsync(site, "overnemen");
            (await site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("augurk");
        });
        await OnRestartAsync(async site => Assert.False(await site.WithStoreAsync(store => store.SourceTexts.AnyAsync(text => text.WaitingText != null, Stop))));
    }

    [Fact]
    public async Task Leaving_it_asks_no_more_until_the_document_changes_again()
    {
        await BothChangeAsync();
        await OnRestartAsync(site => ChooseAsync(site, "laten"));
        _seeds.Write("begrippen/leesmij.txt", "Maakt de vingerafdruk van de map anders.");

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("courgette");
            (await (await site.NewEditorAsync(NewName())).OpenAsync("/redactie/teksten/documenten")).Page.ShouldSay("Er is niets te kiezen");
        });
        _seeds.Change(SeedFolder.CaseFile, "augurk", "radijs");

        await OnRestartAsync(async site => (await (await site.NewEditorAsync(NewName())).OpenAsync("/redactie/teksten/documenten")).Page.ShouldSay("radijs"));
    }

    [Fact]
    public async Task A_document_that_is_gone_while_its_text_changed_here_waits_for_an_editor()
    {
        await OnRestartAsync(site => site.EditAsync(SeedFolder.ConceptFile, "kort: Wat twee", "kort: Dat wat twee"));
        _seeds.Remove(SeedFolder.ConceptFile);
        _seeds.Change(SeedFolder.LessonFile, "begrippen: [brug]", "begrippen: []");
        _seeds.Change(SeedFolder.IntroductionFile, "[een brug](begrip:brug)", "een brug");

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/begrippen/brug")).ShouldSay("Dat wat twee kanten verbindt.");
            await ChooseAsync(site, "overnemen");
            (await site.CreateClient().PageAsync("/begrippen/brug", HttpStatusCode.Gone)).ShouldSay("Deze pagina is weggehaald");
        });
    }

    [Fact]
    public async Task A_text_that_was_changed_in_a_document_only_follows_it()
    {
        await OnRestartAsync(site => site.EditAsync(SeedFolder.ConceptFile, "kort: Wat twee", "kort: Dat wat twee"));
        _seeds.Change(SeedFolder.CaseFile, "pompoen", "courgette");

        await OnRestartAsync(async site =>
        {
            (await site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("courgette");
            (await site.CreateClient().PageAsync("/begrippen/brug")).ShouldSay("Dat wat twee");
            Assert.Equal(
                ["Overgenomen uit het document", "Het document is gewijzigd"],
                await site.WithStoreAsync(store => store.Revisions.Where(item => item.File == SeedFolder.CaseFile).OrderBy(item => item.Id).Select(item => item.Reason).ToListAsync(Stop)));
        });
    }

    [Fact]
    public async Task An_export_read_into_an_empty_store_gives_the_same_pages()
    {
        var target = Path.Combine(Directory.CreateTempSubdirectory("export-").FullName, "seeds");
        await using var edited = new EditorSite { StorePath = _store };
        await edited.EditAsync("casussen/krachtstation.md", "titel: Krachtstation", "titel: Het Krachtstation");
        await edited.EditAsync("thesaurus.yaml", "- gelijk:", "- gelijk: [zandbak, speelveld]\n- gelijk:");
        var desk = await edited.NewEditorAsync(NewName());
        await desk.SendAsync(await desk.OpenAsync("/redactie/teksten/stand/casussen/nieuwe-buren.md"), ("stap", "archiveren"));
        await using (var scope = edited.Services.CreateAsyncScope())
        {
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<SiteExport>().WriteAsync(target, Stop) - Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Count());
        }

        await using var again = new EditorSite { SeedsFolder = target };
        var (before, after) = (await Crawl.FromAsync(edited.CreateClient(), "/"), await Crawl.FromAsync(again.CreateClient(), "/"));

        Assert.Empty(after.Broken);
        Assert.True(before.Pages.Count > 100, "The crawl found few pages.");
        Assert.Equal(before.Pages.Keys.Order(StringComparer.Ordinal), after.Pages.Keys.Order(StringComparer.Ordinal));
        foreach (var (address, page) in before.Pages)
        {
            Assert.True(page.Words() == after.Pages[address].Words(), $"{address} differs.");
        }
    }

    [Fact]
    public async Task Editors_download_all_texts()
    {
        await using var site = new EditorSite { SeedsFolder = _seeds.Path };
        var desk = await site.NewEditorAsync(NewName());

        await using var stream = await desk.Client.GetStreamAsync("/redactie/teksten/exporteren", Stop);
        await using var zip = new ZipArchive(stream);

        Assert.Equal(12, zip.Entries.Count);
        await using var entry = await zip.GetEntry($"seeds/{SeedFolder.CaseFile}")!.OpenAsync(Stop);
        using var reader = new StreamReader(entry);
        Assert.Equal(SampleDocuments.Case, await reader.ReadToEndAsync(Stop));
    }

    public void Dispose() => _seeds.Dispose();

    /// <summary>Who works here stays in the store when the site starts again.</summary>
    private static string NewName() => $"Fatima {Guid.NewGuid():N}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task BothChangeAsync()
    {
        await OnRestartAsync(site => site.EditAsync(SeedFolder.CaseFile, "pompoen", "courgette"));
        _seeds.Change(SeedFolder.CaseFile, "pompoen", "augurk");
    }

    private static async Task ChooseAsync(EditorSite site, string choice)
    {
        var desk = await site.NewEditorAsync(NewName());
        var reply = await desk.SendAsync(await desk.OpenAsync("/redactie/teksten/documenten"), ("keuze", choice));
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
    }

    private async Task OnRestartAsync(Func<EditorSite, Task> look)
    {
        await using var site = new EditorSite { SeedsFolder = _seeds.Path, StorePath = _store };
        site.CreateClient().Dispose();
        await look(site);
    }
}
