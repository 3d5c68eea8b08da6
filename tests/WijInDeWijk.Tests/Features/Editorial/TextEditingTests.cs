using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Editors change texts; readers see what follows from them at their next request.</summary>
public sealed class TextEditingTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public TextEditingTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task A_saved_text_shows_everywhere_at_the_next_request()
    {
        var reader = _site.CreateClient();
        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("Buren maken van een grasveld een tuin.");
        (await reader.PageAsync("/casussen")).ShouldNotSay("moestuin");

        var saved = await SaveCaseAsync(fields: text => text.Replace("grasveld een tuin", "grasveld een moestuin", StringComparison.Ordinal).Replace("breedtegraad: 52.51", "breedtegraad: 52.9", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("Buren maken van een grasveld een moestuin.");
        (await reader.PageAsync("/casussen")).ShouldSay("moestuin");
        (await reader.PageAsync("/zoeken?q=moestuin")).ShouldSay("Buurttuin");
        Assert.Equal(52.9, await _site.WithStoreAsync(store => store.CaseStudies.Select(study => study.Latitude).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Evidence_that_is_added_to_a_lesson_shows_on_the_case_and_in_the_matrix()
    {
        var desk = await _site.NewEditorAsync();
        const string Address = $"/redactie/teksten/bewerken/{SeedFolder.LessonFile}";
        var page = await desk.OpenAsync(Address);
        await desk.SendAsync(page, page.TextForm(fields: text => text.Replace(
            "bewijs:", "bewijs:\n  - { casus: buurttuin, standpunt: weerspreekt, tekst: De pompoen werd te groot., herkomst: redactie, datum: 2026-11-24 }", StringComparison.Ordinal)));

        var reader = _site.CreateClient();
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("De pompoen werd te groot.");
        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("De pompoen werd te groot.");
        (await reader.PageAsync("/lessen/matrix")).ShouldSay("weerspreekt");
    }

    [Fact]
    public async Task A_broken_link_and_a_missing_page_are_warnings()
    {
        var saved = await SaveCaseAsync(body: text => text.Replace("(les:1)", "(les:9)", StringComparison.Ordinal).Replace(" [p. 5]", string.Empty, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = (await (await _site.NewEditorAsync()).OpenAsync(saved.Location!)).Page;
        page.ShouldSay("Tekst, regel 3: Verwijst naar les '9', maar die bestaat niet.");
        page.ShouldSay("Hier ontbreekt de herkomst aan het eind");
        var shown = await _site.CreateClient().PageAsync("/casussen/buurttuin");
        shown.ShouldSay("Er groeit een pompoen, zie les 1.");
        Assert.Empty(shown.QuerySelectorAll("a[href*='lessen/9']"));
    }

    [Fact]
    public async Task A_preview_is_the_page_that_readers_get_after_saving_and_writes_nothing()
    {
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync(Texts.EditCase);
        var form = page.TextForm(fields: text => text.Replace("titel: Buurttuin", "titel: Tuin van de buurt", StringComparison.Ordinal), body: text => text.Replace("pompoen", "courgette", StringComparison.Ordinal));
        var hidden = page.Page.QuerySelectorAll("main form[method=post] input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(input => (input.Name!, input.Value)).ToList();

        using var body = new FormUrlEncodedContent(hidden.Concat(form).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        Reply preview;
        await using (await _site.WriteAsync())
        {
            preview = await Reply.OfAsync(await desk.Client.PostAsync($"/redactie/teksten/voorbeeld/{SeedFolder.CaseFile}", body, Stop), string.Empty);
        }

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        (await _site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldNotSay("courgette");
        await desk.SendAsync(page, form);
        var shown = await _site.CreateClient().PageAsync("/casussen/buurttuin");
        Assert.Equal(shown.Words(), preview.Page.Words());
    }

    [Fact]
    public async Task The_later_save_on_an_older_version_comes_back_with_both_texts()
    {
        var (fatima, jan) = (await _site.NewEditorAsync(), await _site.NewEditorAsync("Jan"));
        var (first, second) = (await fatima.OpenAsync(Texts.EditCase), await jan.OpenAsync(Texts.EditCase));
        await fatima.SendAsync(first, first.TextForm(body: text => text.Replace("pompoen", "courgette", StringComparison.Ordinal)));

        var reply = await jan.SendAsync(second, second.TextForm(body: text => text.Replace("pompoen", "aardappel", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("courgette", reply.Page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aardappel", reply.Page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aardappel", reply.Value("tekst"), StringComparison.Ordinal);
        (await _site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("courgette");

        // Who has seen both, may save on purpose.
        Assert.Equal(HttpStatusCode.Redirect, (await jan.SendAsync(reply, reply.TextForm())).Status);
        (await _site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("aardappel");
    }

    [Fact]
    public async Task Every_save_is_a_version_and_any_can_be_put_back()
    {
        await SaveCaseAsync(body: text => text.Replace("pompoen", "courgette", StringComparison.Ordinal));
        var desk = await _site.NewEditorAsync();
        var versions = await desk.OpenAsync($"/redactie/teksten/versies/{SeedFolder.CaseFile}");
        versions.Page.ShouldSay("Iets verbeterd");
        versions.Page.ShouldSay("Overgenomen uit het document");
        var compared = await desk.OpenAsync($"/redactie/teksten/vergelijken/{SeedFolder.CaseFile}");
        Assert.Contains("pompoen", compared.Page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);

        var original = versions.Page.QuerySelector("#revisie option")!.GetAttribute("value")!;
        var restored = await desk.SendToAsync(versions, $"terugzetten/{SeedFolder.CaseFile}", ("revisie", original));

        Assert.Equal(HttpStatusCode.Redirect, restored.Status);
        (await _site.CreateClient().PageAsync("/casussen/buurttuin")).ShouldSay("Er groeit een pompoen");
        Assert.Equal(3, await _site.WithStoreAsync(store => store.Revisions.CountAsync(item => item.File == SeedFolder.CaseFile, Stop)));
        Assert.Equal([AuditAction.DocumentEdited, AuditAction.DocumentRestored], (await _site.LogAsync(SeedFolder.CaseFile)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Many_versions_stand_on_pages_each_with_the_newest_on_top()
    {
        await _site.WithStoreAsync(store =>
        {
            store.Revisions.AddRange(Enumerable.Range(1, 250).Select(number => new Revision { File = SeedFolder.CaseFile, Text = $"Tekst {number}", AuthorName = "Fatima", At = _site.Clock.GetUtcNow(), Reason = $"Keer {number}." }));
            return store.SaveChangesAsync(Stop);
        });
        var desk = await _site.NewEditorAsync();

        var (first, last) = (await desk.OpenAsync($"/redactie/teksten/versies/{SeedFolder.CaseFile}"), await desk.OpenAsync($"/redactie/teksten/versies/{SeedFolder.CaseFile}?pagina=3"));

        Assert.Equal(100, first.Page.QuerySelectorAll("#versies tbody tr").Length);
        Assert.Equal(52, last.Page.QuerySelectorAll("#versies tbody tr").Length);
        last.Page.ShouldSay("Keer 250.");
        last.Page.ShouldSay("Overgenomen uit het document");
        var oldest = last.Page.QuerySelectorAll("#versies [name=van]")[^1].GetAttribute("value");
        var compared = await desk.OpenAsync($"/redactie/teksten/vergelijken/{SeedFolder.CaseFile}?van={oldest}&met=0&pagina=3");
        Assert.Contains("Tekst 250", compared.Page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_are_told_what_an_editor_marks_and_not_by_whom()
    {
        await SaveCaseAsync(body: text => text.Replace("pompoen", "courgette", StringComparison.Ordinal));
        (await _site.CreateClient().PageAsync("/casussen/buurttuin/wijzigingen")).ShouldNotSay("Iets verbeterd");

        await SaveCaseAsync(body: text => text.Replace("courgette", "augurk", StringComparison.Ordinal), forReaders: true);

        var page = await _site.CreateClient().PageAsync("/casussen/buurttuin/wijzigingen");
        page.ShouldSay("24 november 2026: Iets verbeterd");
        page.ShouldNotSay("Fatima");
    }

    [Fact]
    public async Task What_is_taken_off_the_site_leaves_its_words_in_other_texts_and_can_come_back()
    {
        var reader = _site.CreateClient(new() { AllowAutoRedirect = false });
        var desk = await _site.NewEditorAsync();
        await desk.StandAsync(SeedFolder.CaseFile, "weghalen");

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/casussen/buurttuin", Stop)).StatusCode);
        (await reader.PageAsync("/casussen")).ShouldNotSay("Buurttuin");
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldNotSay("Het begon met een pompoen.");
        (await reader.PageAsync("/begrippen/brug")).ShouldSay("zoals in de Buurttuin.");
        await desk.StandAsync(SeedFolder.CaseFile, "publiceren");

        (await reader.PageAsync("/casussen/buurttuin")).ShouldSay("Er groeit een pompoen");
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met een pompoen.");
    }

    [Fact]
    public async Task An_archived_page_leads_on_or_says_that_it_is_gone()
    {
        var reader = _site.CreateClient(new() { AllowAutoRedirect = false });
        var desk = await _site.NewEditorAsync();
        await desk.StandAsync(SeedFolder.CaseFile, "archiveren", "/begrippen/brug");

        var moved = await reader.GetAsync("/casussen/buurttuin", Stop);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/begrippen/brug"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        await desk.StandAsync(SeedFolder.CaseFile, "archiveren");

        (await reader.PageAsync("/casussen/buurttuin", HttpStatusCode.Gone)).ShouldSay("Deze pagina is weggehaald");
    }

    [Fact]
    public async Task What_an_editor_types_runs_no_script_for_a_reader()
    {
        var saved = await SaveCaseAsync(
            fields: text => text.Replace("ondertitel: Samen zaaien", "ondertitel: \"<script>alert(1)</script>\"", StringComparison.Ordinal),
            body: text => text + "\nEen <img src=x onerror=alert(2)> en <script>alert(3)</script>. [redactie]\n");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await _site.CreateClient().PageAsync("/casussen/buurttuin");
        Assert.Empty(page.QuerySelectorAll("main img[src=x], main script, [onerror]"));
        page.ShouldSay("<script>alert(3)</script>");
        Assert.Equal(HttpStatusCode.BadRequest, (await SaveCaseAsync(body: text => text + "\n[klik](javascript:alert(4)) [redactie]\n")).Status);
    }

    [Fact]
    public async Task A_word_that_is_added_to_the_thesaurus_is_found_at_once()
    {
        _seeds.Write("thesaurus.yaml", "- gelijk: [tuin, hof]\n");
        var reader = _site.CreateClient();
        (await reader.PageAsync("/zoeken?q=plantsoenerij")).ShouldNotSay("Buren maken");
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync("/redactie/teksten/bewerken/thesaurus.yaml");

        await desk.SendAsync(page, ("tekst", "- gelijk: [pompoen, plantsoenerij]\n"), ("reden", "Woord erbij"));

        (await reader.PageAsync("/zoeken?q=plantsoenerij")).ShouldSay("Buurttuin");
    }

    [Fact]
    public async Task Two_editors_at_one_text_see_each_other()
    {
        var (fatima, jan) = (await _site.NewEditorAsync("Fatima"), await _site.NewEditorAsync("Jan"));
        await fatima.OpenAsync(Texts.EditCase);

        var page = await jan.OpenAsync(Texts.EditCase);

        page.Page.ShouldSay("Fatima kijkt hier ook, sinds");
        var address = page.Page.QuerySelector("[data-presence]")!.GetAttribute("data-presence")!;
        Assert.Contains("Jan kijkt hier ook", await fatima.Client.GetStringAsync(address, Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jan.OpenAsync(address + ".weg")).Status);
        (await jan.OpenAsync("/redactie/teksten/bewerken/lessen/1-begin-klein.md")).Page.ShouldNotSay("kijkt hier ook");
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Reply> SaveCaseAsync(Func<string, string>? fields = null, Func<string, string>? body = null, bool forReaders = false) =>
        _site.SaveTextAsync(SeedFolder.CaseFile, fields, body, forReaders);
}
