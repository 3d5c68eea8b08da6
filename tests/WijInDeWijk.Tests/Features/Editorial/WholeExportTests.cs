using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An export holds all that readers see and nothing else, so that a site made of it shows the same.</summary>
public sealed partial class WholeExportTests(ExportedSite exported) : IClassFixture<ExportedSite>
{
    private static readonly string[] Downloads = ["/data/kerncijfers.csv", "/data/matrix.csv", "/data/wij-in-de-wijk.json"];

    [Fact]
    public async Task A_site_made_of_it_shows_the_same_pages_byte_for_byte()
    {
        await using var again = SiteOf(exported.Folder);
        using var before = NewReader(exported.Site);
        using var after = NewReader(again);

        var first = await Crawl.FromAsync(exported.Site.CreateClient(), "/");
        var pages = first.Pages.Keys.ToHashSet(StringComparer.Ordinal);
        var crawled = await Crawl.FromAsync(again.CreateClient(), "/");

        Assert.True(pages.Count > 30, $"The crawl found only {pages.Count} pages.");
        Assert.Equal(first.Broken, crawled.Broken);
        Assert.Equal(pages.Order(StringComparer.Ordinal), crawled.Pages.Keys.Order(StringComparer.Ordinal));
        string[] others =
        [
            .. Downloads, "/zoeken?q=snert", "/zoeken?q=courgette", "/zoeken?q=pomp", $"/casussen/de-soepbus/fotos/{exported.Photo}",
            "/casussen/oude-tuin", "/casussen/verre-tuin", "/casussen/stille-tuin", "/casussen/buurttuin/wijzigingen", "/lessen/1",
        ];
        foreach (var address in pages.Concat(others))
        {
            Assert.Equal((address, await AnswerAsync(before, address)), (address, await AnswerAsync(after, address)));
        }
    }

    [Fact]
    public async Task All_of_it_is_there_to_be_compared()
    {
        await using var again = SiteOf(exported.Folder);
        using var reader = NewReader(again);

        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("Bij ons begon het met een pan snert op de stoep.");
        (await reader.PageAsync("/zoeken?q=snert")).ShouldSay("Begin klein");
        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("Begin met een pomp.");
        (await reader.PageAsync("/casussen/buurttuin/wijzigingen")).ShouldSay("De pompoen bleek een courgette");
        Assert.Equal(["De pompoen bleek een courgette", "Ook de kleur klopt nu"], (await reader.PageAsync("/casussen/buurttuin/wijzigingen"))
            .QuerySelectorAll("main li").Select(line => line.TextContent.Split(": ")[1].Trim()).Reverse());
        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("laatst bijgewerkt op 26 november 2026");
        Assert.Equal("image/jpeg", (await reader.GetAsync($"/casussen/de-soepbus/fotos/{exported.Photo}", Stop)).Content.Headers.ContentType!.MediaType);
        var moved = await reader.GetAsync("/casussen/oude-tuin", Stop);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/casussen/buurttuin"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        (await reader.PageAsync("/casussen/verre-tuin", HttpStatusCode.Gone)).ShouldSay("Verre tuin");
        await reader.PageAsync("/casussen/stille-tuin", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_zip_holds_the_same_files_as_the_folder_and_a_site_made_of_it_exports_them_again()
    {
        await using var again = SiteOf(exported.Folder);

        var files = FilesIn(exported.Folder);
        Assert.Equal(files, await ZipOfAsync(exported.Site));
        Assert.Equal(files, await ZipOfAsync(again));
    }

    [Fact]
    public async Task What_readers_do_not_see_stays_behind()
    {
        var all = string.Concat(FilesIn(exported.Folder).Select(file => file.Key + file.Value));
        foreach (var secret in new[]
        {
            "voorbeeld.nl", "Ria", "ria-jansen", "Fatima", "W-", "Jan Redacteur", "beeld-1", "reactie-1",
            "Nooit geplaatst", "Teruggenomen woorden", "Zoals het binnenkwam", "Nog te lezen", "De redactie dacht", "Stil verbeterd", "Stille tuin", "stille-tuin", "Foto die niet mee mag",
        })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }

        Assert.Contains("zo kan het ook", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_starts_leave_the_reactions_to_the_site()
    {
        var copy = Directory.CreateTempSubdirectory("export-").FullName;
        foreach (var (file, _) in FilesIn(exported.Folder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(Path.Combine(exported.Folder, file), Path.Combine(copy, file));
        }

        var store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");
        await using (var again = SiteOf(copy, store))
        {
            var desk = await again.NewEditorAsync("Jan");
            var number = await again.WithStoreAsync(data => data.Reactions.Where(reaction => reaction.Shown.Text.Contains("snert")).Select(reaction => reaction.Id).SingleAsync(Stop));
            Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(await desk.OpenAsync($"/redactie/reacties/{number}"), "/terugnemen")).Status);
        }

        await File.AppendAllTextAsync(Path.Combine(copy, "praktijk/reacties.yaml"), "- kapot\n", Stop);
        await using var restarted = SiteOf(copy, store);

        (await restarted.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldNotSay("snert");
        Assert.Equal("Healthy", await restarted.CreateClient().GetStringAsync("/health/ready", Stop));
    }

    [Fact]
    public async Task An_editor_can_still_take_a_photo_away()
    {
        await using var again = SiteOf(exported.Folder);
        var desk = await again.NewEditorAsync("Jan");
        var reference = await again.WithStoreAsync(store => store.Submissions.Select(item => item.Reference).SingleAsync(Stop));

        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync("/redactie")).Status);
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("Overgenomen uit een export, zonder de inzender");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), "/weghalen")).Status);

        Assert.Null((await again.CreateClient().PageAsync("/casussen/de-soepbus")).QuerySelector(".wijk-photos"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EditorSite SiteOf(string folder, string? store = null)
    {
        var site = store is null ? new EditorSite { SeedsFolder = folder } : new EditorSite { SeedsFolder = folder, StorePath = store };
        site.Clock.SetUtcNow(exported.Site.Clock.GetUtcNow());
        site.CreateClient().Dispose();
        return site;
    }

    private static HttpClient NewReader(EditorSite site) => site.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>What differs at every visit, and nothing else, is taken out: the sealed tokens of forms.</summary>
    private static async Task<string> AnswerAsync(HttpClient reader, string address)
    {
        var answer = await reader.GetAsync(address, Stop);
        var body = Convert.ToBase64String(await answer.Content.ReadAsByteArrayAsync(Stop));
        var text = answer.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith("image/", StringComparison.Ordinal) ? body : await answer.Content.ReadAsStringAsync(Stop);
        return $"{(int)answer.StatusCode} {answer.Headers.Location} {answer.Content.Headers.ContentType}\n{SealedToken().Replace(text, "value=\"\"")}";
    }

    private static SortedDictionary<string, string> FilesIn(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path), path => Read(File.ReadAllBytes(path))), StringComparer.Ordinal);

    private static async Task<SortedDictionary<string, string>> ZipOfAsync(EditorSite site)
    {
        var desk = await site.NewEditorAsync("Zip");
        await using var stream = await desk.Client.GetStreamAsync("/redactie/teksten/exporteren", Stop);
        await using var zip = new ZipArchive(stream);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(Stop);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, Stop);
            files[entry.FullName["seeds/".Length..]] = Read(copy.ToArray());
        }

        return files;
    }

    private static string Read(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);

    [GeneratedRegex("value=\"CfDJ8[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SealedToken();
}
