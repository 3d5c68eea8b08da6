using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Export;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>The pages on which the site speaks of itself are texts as all others; what the program promises stays the program's.</summary>
public sealed class SiteTextTests : IDisposable
{
    private const string EditPrivacy = $"/redactie/teksten/bewerken/{SeedFolder.PrivacyFile}";

    private readonly SeedFolder _seeds = new();
    private readonly string _store = Path.Combine(Directory.CreateTempSubdirectory("store-").FullName, "store.db");
    private readonly EditorSite _site;

    public SiteTextTests() => _site = new EditorSite { SeedsFolder = _seeds.Path, StorePath = _store };

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task A_saved_text_shows_at_the_next_request_and_readers_can_see_what_changed()
    {
        var reader = _site.CreateClient();
        (await reader.PageAsync("/privacy")).ShouldSay("Iets over reageren.");

        var saved = await SaveAsync(body: text => text.Replace("Iets over reageren.", "Alles over reageren, zie [uw selectie](pagina:selectie).", StringComparison.Ordinal), forReaders: true);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await reader.PageAsync("/privacy");
        page.ShouldSay("Alles over reageren, zie uw selectie.");
        page.ShouldSay("Laatst bijgewerkt op 24 november 2026.");
        Assert.Contains("/mijn-selectie", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        (await reader.PageAsync("/privacy/wijzigingen")).ShouldSay("24 november 2026: Iets verbeterd");
        Assert.Equal(AuditAction.DocumentEdited, Assert.Single(await _site.LogAsync(SeedFolder.PrivacyFile)).Action);
    }

    [Fact]
    public async Task A_preview_is_the_page_that_readers_get_after_saving()
    {
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync(EditPrivacy);
        var form = page.TextForm(body: text => $"Binnen {{antwoord-werkdagen}} hoort u van ons.\n\n{text}");
        var token = page.Page.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(form.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

        var preview = await Reply.OfAsync(await desk.Client.PostAsync($"/redactie/teksten/voorbeeld/{SeedFolder.PrivacyFile}", content, Stop), string.Empty);

        preview.Page.ShouldSay("Binnen 10 werkdagen hoort u van ons.");
        (await _site.CreateClient().PageAsync("/privacy")).ShouldNotSay("hoort u van ons");
        await desk.SendAsync(page, form);
        Assert.Equal((await _site.CreateClient().PageAsync("/privacy")).Words(), preview.Page.Words());
    }

    [Fact]
    public async Task A_period_that_the_site_does_not_know_is_refused_with_its_line_and_the_words_are_kept()
    {
        var reply = await SaveAsync(
            fields: text => text.Replace("inleiding: Dit is privacy.", "inleiding: Na {ooit} is alles weg.", StringComparison.Ordinal),
            body: text => text.Replace("{contact-maanden}", "{contact-jaren}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        var summary = reply.Page.QuerySelector("[data-error-summary]")!.TextContent;
        Assert.Contains("Kenmerken, regel 4 (inleiding): '{ooit}' is geen termijn", summary, StringComparison.Ordinal);
        Assert.Contains("Tekst, regel 18: '{contact-jaren}' is geen termijn die de site kan invullen. Kies uit: {concept-dagen},", summary, StringComparison.Ordinal);
        Assert.Contains("{contact-jaren}", reply.Value("tekst"), StringComparison.Ordinal);
        (await _site.CreateClient().PageAsync("/privacy")).ShouldNotSay("ooit");
    }

    [Fact]
    public async Task Periods_follow_the_settings_on_the_page_and_in_the_help()
    {
        _site.Settings["TellerDays"] = "33";
        _site.Settings["ContactMonths"] = "1";
        var page = await _site.CreateClient().PageAsync("/privacy");

        page.ShouldSay("wordt verwijderd na 33 dagen");
        page.ShouldSay("zonder contact 1 maand");
        page.ShouldNotSay("{");
        (await (await _site.NewEditorAsync()).OpenAsync(EditPrivacy)).Page.ShouldSay("{verteller-dagen}: aan de telefoon verteld en niet goedgekeurd, wordt verwijderd na (33 dagen)");
    }

    [Fact]
    public async Task A_text_that_no_longer_names_a_period_is_worth_a_look()
    {
        var saved = await SaveAsync(body: text => text.Replace("{zoekvraag-dagen}", "een tijdje", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        (await (await _site.NewEditorAsync()).OpenAsync(EditPrivacy)).Page.ShouldSay("De termijn {zoekvraag-dagen} staat nergens meer");
    }

    [Fact]
    public async Task An_anchor_that_others_lead_to_stays_whatever_the_heading_says()
    {
        await SaveAsync(body: text => text.Replace("## Over reageren {", "## Als u iets terugzegt {", StringComparison.Ordinal));
        Assert.Equal("Als u iets terugzegt", (await _site.CreateClient().PageAsync("/privacy")).GetElementById("reageren")!.TextContent);

        var refused = await SaveAsync(body: text => text.Replace(" {#reageren}", string.Empty, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Er moet een kop zijn met het anker {#reageren}", refused.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_no_provenance_and_search_does_not_find_it()
    {
        await SaveAsync(body: text => $"Een vergeetmijnietje, zie [brug](begrip:brug).\n\n{text}");
        var reader = _site.CreateClient();

        Assert.Empty((await reader.PageAsync("/privacy")).QuerySelectorAll(".wijk-source"));
        (await reader.PageAsync("/zoeken?q=vergeetmijnietje")).ShouldNotSay("Privacy");
        (await reader.PageAsync("/begrippen/brug")).ShouldNotSay("Privacy");
        Assert.DoesNotContain("vergeetmijnietje", await reader.GetStringAsync("/data/wij-in-de-wijk.json", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_links_to_the_outside_are_checked_as_all_others()
    {
        await SaveAsync(body: text => $"Zie [elders](https://elders.voorbeeld.nl/).\n\n{text}");

        (await (await _site.NewEditorAsync()).OpenAsync("/redactie/wat-mist-er/links")).Page.ShouldSay("https://elders.voorbeeld.nl/ In: Privacy nog niet nagekeken");
    }

    [Fact]
    public async Task It_is_never_taken_off_the_site_and_none_is_added()
    {
        var desk = await _site.NewEditorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/redactie/teksten/stand/{SeedFolder.PrivacyFile}")).Status);
        (await desk.OpenAsync(EditPrivacy)).Page.ShouldNotSay("Van de site halen");
        var renamed = await SaveAsync(fields: text => text.Replace("slug: privacy", "slug: contact", StringComparison.Ordinal));
        Assert.Contains("De site heeft geen pagina 'contact'. Er zijn er vier", renamed.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_types_runs_no_script_for_a_reader()
    {
        var saved = await SaveAsync(
            fields: text => text.Replace("inleiding: Dit is privacy.", "inleiding: \"<script>alert(1)</script> {concept-dagen}\"", StringComparison.Ordinal),
            body: text => "## <img src=x onerror=alert(2)>\n\n<script>alert(3)</script>\n\n| <b onclick=alert(4)>a</b> | \"x |\n| --- | ---: |\n| <script>alert(5)</script> | c |\n\n" + text);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var page = await _site.CreateClient().PageAsync("/privacy");
        Assert.Empty(page.QuerySelectorAll("main img, main script, main b, [onerror], [onclick], [style]"));
        page.ShouldSay("<script>alert(3)</script>");
        Assert.Equal(HttpStatusCode.BadRequest, (await SaveAsync(body: text => $"[klik](javascript:alert(4))\n\n{text}")).Status);
    }

    [Fact]
    public async Task Where_document_and_text_both_changed_an_editor_chooses()
    {
        await SaveAsync(body: text => text.Replace("Iets over reageren.", "Van de redactie.", StringComparison.Ordinal));
        await _site.DisposeAsync();
        _seeds.Change(SeedFolder.PrivacyFile, "Iets over reageren.", "Van het document.");

        await using var again = new EditorSite { SeedsFolder = _seeds.Path, StorePath = _store };
        (await again.CreateClient().PageAsync("/privacy")).ShouldSay("Van de redactie.");
        var desk = await again.NewEditorAsync("Jan");
        var page = await desk.OpenAsync("/redactie/teksten/documenten");
        page.Page.ShouldSay(SeedFolder.PrivacyFile);
        await desk.SendAsync(page, ("keuze", "overnemen"));

        (await again.CreateClient().PageAsync("/privacy")).ShouldSay("Van het document.");
    }

    [Fact]
    public async Task An_export_read_into_an_empty_store_gives_the_same_page()
    {
        await SaveAsync(body: text => text.Replace("Iets over reageren.", "Van de redactie, na {concept-dagen}.", StringComparison.Ordinal), forReaders: true);
        var target = Path.Combine(Directory.CreateTempSubdirectory("export-").FullName, "seeds");
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SiteExport>().WriteAsync(target, Stop);
        }

        await using var again = new EditorSite { SeedsFolder = target };
        var page = await again.CreateClient().PageAsync("/privacy");

        page.ShouldSay("Van de redactie, na 90 dagen.");
        Assert.Equal((await _site.CreateClient().PageAsync("/privacy")).Words(), page.Words());
        Assert.Equal((await _site.CreateClient().PageAsync("/privacy/wijzigingen")).Words(), (await again.CreateClient().PageAsync("/privacy/wijzigingen")).Words());
    }

    [Fact]
    public async Task A_site_with_texts_of_before_goes_on_when_one_disappears_from_the_folder()
    {
        _site.CreateClient().Dispose();
        await _site.DisposeAsync();
        _seeds.Remove(SeedFolder.PrivacyFile);

        await using var again = new EditorSite { SeedsFolder = _seeds.Path, StorePath = _store };

        (await again.CreateClient().PageAsync("/privacy")).ShouldSay("Iets over reageren.");
        Assert.Contains("Degraded", await again.CreateClient().GetStringAsync("/health/ready", Stop), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Reply> SaveAsync(Func<string, string>? fields = null, Func<string, string>? body = null, bool forReaders = false) =>
        _site.SaveTextAsync(SeedFolder.PrivacyFile, fields, body, forReaders);
}
