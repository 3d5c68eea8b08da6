using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Nothing that gives somebody away goes onto the site before an editor said that it may.</summary>
public sealed class PublicationGateTests : IDisposable
{
    private const string Phone = "030 765 43 21";
    private const string CitizenNumber = "1112.22.333";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public PublicationGateTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    public static TheoryData<string> Ways => Publications.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Whatever_way_it_goes_to_the_site_what_is_found_is_asked_about_first_and_kept_with_who_said_yes(string way)
    {
        var publication = await _site.BeginAsync(way, Phone);

        var asked = await publication.SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("telefoonnummer", asked.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Phone, await ReadAsync(publication.Address), StringComparison.Ordinal);
        Assert.Contains(Phone, asked.Page.QuerySelector("[id^='privacy']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.Page.QuerySelector("[data-error-summary]"));
        var tick = Assert.Single(asked.Ticks());
        Assert.DoesNotContain(await LogAsync(), entry => entry.Action == AuditAction.PrivacyConfirmed);

        Assert.Equal(HttpStatusCode.Redirect, (await publication.SendAsync(asked, tick)).Status);

        var entry = Assert.Single(await LogAsync(), entry => entry.Action == AuditAction.PrivacyConfirmed);
        Assert.Equal("Fatima", entry.EditorName);
        Assert.DoesNotContain(Phone, entry.Detail!, StringComparison.Ordinal);
        if (way is not "a draft on a day")
        {
            Assert.Contains(Phone, await ReadAsync(publication.Address), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_citizen_number_goes_nowhere_whatever_is_ticked(string way)
    {
        var publication = await _site.BeginAsync(way, CitizenNumber);

        var asked = await publication.SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Empty(asked.Ticks());
        Assert.Contains("mag nooit op de site", asked.Page.QuerySelector("[id^='privacy']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await publication.SendAsync(asked, "alles", "ja")).Status);
        Assert.DoesNotContain(CitizenNumber, await ReadAsync(publication.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_finding_in_the_same_text_is_asked_about_once()
    {
        var first = await _site.BeginAsync("a text that is edited", Phone);
        var asked = await first.SendAsync();
        await first.SendAsync(asked, asked.Ticks());

        var again = await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => body.Replace("Zo is het", "Bel", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => body.Replace(Phone, "ons", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => body.Replace("ons", Phone, StringComparison.Ordinal))).Status);

        var elsewhere = await _site.SaveTextAsync(SeedFolder.LessonFile, body: body => $"{body}\n\nBel {Phone}. [redactie]\n");
        Assert.Single(elsewhere.Ticks());
        var another = await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\nOf 030 765 43 22. [redactie]\n");
        Assert.Single(another.Ticks());
    }

    [Fact]
    public async Task What_was_typed_stays_and_taking_the_words_out_is_an_answer_too()
    {
        var publication = await _site.BeginAsync("a text that is edited", "Fatima El Amrani op Kerkstraat 12, mail fatima@example.org");

        var asked = await publication.SendAsync();

        Assert.Equal(3, asked.Ticks().Count);
        Assert.Contains("Zo is het: Fatima El Amrani", asked.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal("Iets verbeterd", asked.Value("reden"));
        var partly = await publication.SendAsync(asked, asked.Ticks()[0]);
        Assert.Equal(HttpStatusCode.BadRequest, partly.Status);
        Assert.Single(partly.Page.QuerySelectorAll($"input[name='{Publications.TickName}'][checked]"));
        Assert.Empty(await ConfirmedAsync());

        var form = partly.TextForm(body: body => body[..body.IndexOf("Zo is het", StringComparison.Ordinal)] + "Zo is het.");
        Assert.Equal(HttpStatusCode.Redirect, (await publication.Desk.SendAsync(partly, form)).Status);
        Assert.Empty(await ConfirmedAsync());
    }

    [Theory]
    [InlineData("Bel 030&#45;765&#45;43&#45;21")]
    [InlineData("Bel 030 **765** 43 21")]
    [InlineData("[zo bereikt u ons](https://example.org/?bel=0307654321)")]
    public async Task Markup_hides_nothing(string words)
    {
        var asked = await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\n{words} [redactie]\n");

        Assert.Single(asked.Ticks());
    }

    [Fact]
    public async Task However_much_there_is_all_of_it_is_asked_about()
    {
        var numbers = string.Join(", ", Enumerable.Range(10, 40).Select(number => $"030 765 43 {number}"));

        var asked = await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\nBel {numbers}. [redactie]\n");

        Assert.Equal(40, asked.Ticks().Count);
    }

    [Fact]
    public async Task People_in_the_list_of_a_case_and_addresses_of_organisations_are_one_tick_each()
    {
        var asked = await _site.SaveTextAsync(
            SeedFolder.CaseFile,
            fields => fields.Replace("{ naam: Bea Buur,", "{ naam: Fatima El Amrani, rol: Vrijwilliger, pagina: 7 }\n  - { naam: Jan de Vries, rol: Vrijwilliger, pagina: 7 }\n  - { naam: Bea Buur,", StringComparison.Ordinal),
            body => $"{body}\n\nFatima El Amrani en Jan de Vries zijn te bereiken via info@buurthuis.example en welkom@tuin.example. [p. 6]\n");

        Assert.Equal(2, asked.Ticks().Count);
        Assert.Contains("Fatima El Amrani en Jan de Vries", Pages.Fold(asked.Page.QuerySelector("#privacy")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_read_already_in_a_text_is_not_asked_about_again()
    {
        _seeds.Change(SeedFolder.ConceptFile, "Een brug ligt", "Fatima El Amrani weet: een brug ligt");

        Assert.Equal(HttpStatusCode.Redirect, (await _site.SaveTextAsync(SeedFolder.ConceptFile, body: body => $"{body}\n\nNog een zin. [redactie]\n")).Status);
    }

    [Fact]
    public async Task A_planned_draft_with_something_new_in_it_stays_a_draft_and_says_why()
    {
        var publication = await _site.BeginAsync("a draft on a day", Phone);
        var asked = await publication.SendAsync();
        await publication.SendAsync(asked, asked.Ticks());
        var draft = await publication.Desk.OpenAsync(publication.Page.Address);
        await publication.Desk.SendAsync(draft, ("kenmerken", draft.Value("kenmerken")), ("tekst", draft.Value("tekst") + "\n\nMail fatima@example.org. [redactie]\n"), ("lessen", draft.Value("lessen")));
        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));

        Assert.Equal((0, 1), await _site.RunDueAsync());

        var stays = await (await _site.NewEditorAsync("Jan")).OpenAsync(publication.Page.Address);
        stays.Page.ShouldSay("Publiceren op de geplande dag lukte niet.");
        stays.Page.ShouldSay("fatima@example.org");
        Assert.Single(stays.Ticks());
    }

    [Fact]
    public async Task A_planned_draft_goes_by_itself_with_what_was_confirmed_for_it()
    {
        var publication = await _site.BeginAsync("a draft on a day", Phone);
        var asked = await publication.SendAsync();
        await publication.SendAsync(asked, asked.Ticks());
        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));

        Assert.Equal((1, 0), await _site.RunDueAsync());
        Assert.Contains(Phone, await ReadAsync(publication.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_leads_to_the_site_asks_before_the_button_is_pressed()
    {
        var id = await _site.ReactAsync(fields: [("tekst", $"Bel {Phone}."), ("gezien", nameof(PrivacyKind.PhoneNumber))]);
        var desk = await _site.NewEditorAsync();

        var page = await desk.OpenAsync($"/redactie/reacties/{id}");

        var placed = await desk.PlaceAsync(id, (Publications.TickName, Assert.Single(page.Ticks())));
        Assert.Equal(HttpStatusCode.Redirect, placed.Status);
        (await desk.OpenAsync($"/redactie/reacties/{id}")).Page.ShouldSay("Fatima bevestigde dat het op de site mag (1 telefoonnummer");
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<List<AuditEntry>> LogAsync() => _site.WithStoreAsync(store => store.AuditEntries.ToListAsync(Stop));

    private async Task<List<AuditEntry>> ConfirmedAsync() => [.. (await LogAsync()).Where(entry => entry.Action == AuditAction.PrivacyConfirmed)];

    /// <summary>As readers get it; nothing where there is no such page.</summary>
    private async Task<string> ReadAsync(string address)
    {
        var response = await _site.CreateClient().GetAsync(address, Stop);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(Stop) : string.Empty;
    }
}
