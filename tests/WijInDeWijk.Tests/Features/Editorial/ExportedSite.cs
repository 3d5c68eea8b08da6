using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>A site with everything that readers can see, and much that they can't; exported by the real command while it runs.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    private readonly SeedFolder _seeds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("export-").FullName;

    public ExportedSite() => Site = new EditorSite { SeedsFolder = _seeds.Path };

    public EditorSite Site { get; }

    /// <summary>Where the export is.</summary>
    public string Folder => Path.Combine(_folder, "seeds");

    /// <summary>The number of the photo that is on the site.</summary>
    public int Photo { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _seeds.Write("casussen/oude-tuin.md", OtherCase("oude-tuin", "Oude tuin"));
        _seeds.Write("casussen/verre-tuin.md", OtherCase("verre-tuin", "Verre tuin"));
        _seeds.Write("casussen/stille-tuin.md", OtherCase("stille-tuin", "Stille tuin"));
        _seeds.Change(SeedFolder.ConceptFile, "(casus:buurttuin)", "(casus:buurttuin) en de [verre tuin](casus:verre-tuin)");
        await ReactAsync();
        await AnswerAsync();
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await EditAsync();
        await BringPhotosAsync();
        var desk = await Site.NewEditorAsync("Jan Redacteur");
        await StandAsync(desk, "oude-tuin", "archiveren", "/casussen/buurttuin");
        await StandAsync(desk, "verre-tuin", "archiveren", string.Empty);
        await StandAsync(desk, "stille-tuin", "weghalen", string.Empty);
        await ExportAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _seeds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string OtherCase(string slug, string title) =>
        SampleDocuments.Case.Replace("slug: buurttuin", $"slug: {slug}", StringComparison.Ordinal).Replace("titel: Buurttuin", $"titel: {title}", StringComparison.Ordinal);

    private async Task ReactAsync()
    {
        var desk = await Site.NewEditorAsync("Fatima");
        await desk.PlaceAsync(await Site.ReactAsync(fields: ("e-mail", "ria@voorbeeld.nl")));
        await desk.PlaceAsync(await Site.ReactAsync(fields: ("tekst", "Zoals het binnenkwam: \"zo\".")), ("tekst", "Een eerste regel: met - tekens.\n\n# Zo kan het \"ook\" 😀\n  niet"), ("plaats", ""), ("wie", "zo kan het ook: 'ja'"));
        var taken = await Site.ReactAsync(SampleReactions.OnCase, ("tekst", "Teruggenomen woorden."));
        await desk.PlaceAsync(taken);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/reacties/{taken}"), "/terugnemen");
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/reacties/{await Site.ReactAsync(fields: ("tekst", "Nooit geplaatst."))}"), "/niet-plaatsen", ("reden", "De redactie dacht van niet."));
        await desk.PlaceAsync(await Site.ReactAsync(SampleReactions.OnCase, ("reactie", "anders"), ("tekst", "Wij hadden geen grond.")));
        await Site.ReactAsync(fields: ("tekst", "Nog te lezen."));
    }

    private async Task AnswerAsync()
    {
        var desk = await Site.NewEditorAsync("Fatima");
        await Site.AnswerAsync(desk, SampleCheckIns.Changed);
        await Site.PlaceAnswerAsync(desk);
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await Site.AnswerAsync(desk, [("uitkomst", "loopt"), ("veranderd", "Nog te lezen."), ("akkoord", "ja")]);
    }

    private async Task EditAsync()
    {
        await SaveAsync("pompoen", "courgette", "De pompoen bleek een courgette", isForReaders: true);
        await SaveAsync("courgette", "groene courgette", "Ook de kleur klopt nu", isForReaders: true);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await SaveAsync("groeit", "bloeit", "Stil verbeterd", isForReaders: false);
    }

    private async Task SaveAsync(string from, string to, string reason, bool isForReaders)
    {
        var desk = await Site.NewEditorAsync("Fatima");
        var page = await desk.OpenAsync($"/redactie/teksten/bewerken/{SeedFolder.CaseFile}");
        (string, string)[] fields = [("kenmerken", page.Value("kenmerken")), ("tekst", page.Value("tekst").Replace(from, to, StringComparison.Ordinal)), ("reden", reason), .. isForReaders ? [("voor-lezers", "ja")] : Array.Empty<(string, string)>()];
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(page, fields)).Status);
    }

    private async Task BringPhotosAsync()
    {
        var desk = await Site.NewEditorAsync("Fatima");
        var reference = await Site.NewContributor().SendInAsync();
        Photo = await Site.AttachAsync(reference, isAgreed: true);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), $"/{Photo}/kiezen", ("alt", "Acht mensen met soep: \"warm\""), ("maker", "Bram"));
        var other = await Site.AttachAsync(reference, isAgreed: true);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), $"/{other}/kiezen", ("alt", "Foto die niet mee mag"), ("maker", ""));
        await Site.PublishAsCaseAsync(reference);
        await Site.WithStoreAsync(async store =>
        {
            (await store.Set<SubmissionFile>().SingleAsync(file => file.Id == other, Stop)).TakeBack();
            return await store.SaveChangesAsync(Stop);
        });
    }

    private static async Task StandAsync(Desk desk, string slug, string step, string forwardTo) =>
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync($"/redactie/teksten/stand/casussen/{slug}.md"), ("stap", step), ("naar", forwardTo))).Status);

    /// <summary>By the real command, beside the running site.</summary>
    private async Task ExportAsync()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Store__Path"] = Site.StorePath, ["Seeds__Folder"] = _seeds.Path, ["Uploads__Folder"] = Site.UploadsFolder };
        var (exitCode, output, errors) = await RealProgram.RunAsync(settings, _folder, "teksten", "exporteren", Folder);
        Assert.True(exitCode == 0, errors + output);
    }
}
