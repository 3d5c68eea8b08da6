using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What editors do with reactions, and what readers then see.</summary>
public sealed class ReactionModerationTests : IDisposable
{
    private const string Lesson = "/lessen/1-begin-klein";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ReactionModerationTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    private HttpClient Reader => _site.CreateClient();

    [Fact]
    public async Task Two_editors_see_each_other()
    {
        var id = await _site.ReactAsync();
        var (fatima, jan) = (await _site.NewEditorAsync("Fatima"), await _site.NewEditorAsync("Jan"));
        await fatima.OpenAsync($"/redactie/reacties/{id}");

        (await jan.OpenAsync($"/redactie/reacties/{id}")).Page.ShouldSay("Fatima kijkt hier ook, sinds");

        Assert.Contains("Jan kijkt hier ook", await fatima.Client.GetStringAsync($"/redactie/reacties/{id}/aanwezig", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jan.OpenAsync("/redactie/reacties/987654/aanwezig")).Status);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Theory]
    [InlineData(SampleReactions.OnLesson, Lesson)]
    [InlineData(SampleReactions.OnCase, "/casussen/buurttuin")]
    public async Task What_is_placed_is_on_the_page_and_found_at_the_next_request(string form, string address)
    {
        var id = await _site.ReactAsync(form);
        var editor = await _site.NewEditorAsync();
        (await Reader.PageAsync(address)).ShouldNotSay("snert");
        Assert.Empty(await Reader.TitlesAsync("snert"));

        await editor.PlaceAsync(id);

        var page = await Reader.PageAsync(address);
        page.ShouldSay("1 keer herkend");
        var item = page.GetElementById($"reactie-{id}")!;
        Assert.Equal("Bij ons begon het met een pan snert op de stoep. Reactie uit de praktijk: vrijwilliger, Ondiep (24 november 2026)", Pages.Fold(item.TextContent));
        Assert.EndsWith($"#reactie-{id}", (await Reader.AnswerAsync("snert")).Hits.Single().PassageUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reactions_are_counted_apart_from_what_cases_do()
    {
        var editor = await _site.NewEditorAsync();
        var before = (await Reader.PageAsync(Lesson)).QuerySelector("#bewijs + p")!.TextContent;
        foreach (var kind in (string[])["herkend", "herkend", "anders"])
        {
            await editor.PlaceAsync(await _site.ReactAsync(SampleReactions.OnLesson, ("reactie", kind)));
        }

        var page = await Reader.PageAsync(Lesson);
        page.ShouldSay("Reacties uit de praktijk: 2 keer herkend, 1 keer anders");
        page.ShouldSay("Zij wegen lichter dan een casus");
        Assert.Equal(before.Split(';')[0], page.QuerySelector("#bewijs + p")!.TextContent.Split(';')[0]);
        (await Reader.PageAsync("/lessen")).ShouldSay("2 keer herkend, 1 keer anders");
    }

    [Fact]
    public async Task An_editor_may_shorten_it_and_keeps_what_came_in()
    {
        var id = await _site.ReactAsync();
        var editor = await _site.NewEditorAsync();

        await editor.PlaceAsync(id, ("tekst", "Bij ons begon het met snert."), ("wie", ""));

        (await Reader.PageAsync(Lesson)).ShouldSay("Bij ons begon het met snert. Reactie uit de praktijk: een lezer uit Ondiep");
        (await editor.OpenAsync($"/redactie/reacties/{id}")).Page.ShouldSay("Bij ons begon het met een pan snert op de stoep.");
        var stored = await _site.StoredReactionAsync(id);
        Assert.Equal("vrijwilliger", stored.Sent.Who);
        Assert.Equal("Bewerkt", (await _site.LogAsync($"{id}")).Single(entry => entry.Action == AuditAction.ReactionPublished).Detail);
    }

    [Fact]
    public async Task What_is_refused_for_want_of_a_text_keeps_what_stands_beside_it()
    {
        var id = await _site.ReactAsync();

        var reply = await (await _site.NewEditorAsync()).PlaceAsync(id, ("tekst", ""), ("plaats", "Overvecht"), ("wie", "een buurman"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(("", "Overvecht", "een buurman"), (reply.Value("tekst"), reply.Value("plaats"), reply.Value("wie")));
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_at_the_next_request()
    {
        var id = await _site.ReactAsync();
        var editor = await _site.NewEditorAsync();
        await editor.PlaceAsync(id);
        (await Reader.PageAsync(Lesson)).ShouldSay("snert");

        await editor.SendToAsync(await editor.OpenAsync($"/redactie/reacties/{id}"), "/terugnemen");

        (await Reader.PageAsync(Lesson)).ShouldNotSay("snert");
        Assert.Empty(await Reader.TitlesAsync("snert"));
        Assert.Contains(await _site.LogAsync($"{id}"), entry => entry is { Action: AuditAction.ReactionTakenBack, EditorName: "Fatima" });
    }

    [Fact]
    public async Task Who_left_an_address_reads_why_it_is_not_placed_and_the_address_is_erased()
    {
        var id = await _site.ReactAsync(SampleReactions.OnLesson, ("mailadres", "ria@voorbeeld.nl"));
        var editor = await _site.NewEditorAsync();
        (await editor.OpenAsync($"/redactie/reacties/{id}")).Page.ShouldSay("ria@voorbeeld.nl");
        var template = await _site.WithStoreAsync(store => store.ReasonTemplates.SingleAsync(item => item.Title == "Reclame of werving"));
        var page = await editor.OpenAsync($"/redactie/reacties/{id}?sjabloon={template.Id}");
        Assert.Equal(template.Text, page.Value("reden"));

        await editor.SendToAsync(page, "/niet-plaatsen", ("reden", page.Value("reden")));

        var mail = await _site.WithStoreAsync(store => store.Outbox.SingleAsync());
        Assert.Equal("ria@voorbeeld.nl", mail.To);
        Assert.Contains(template.Text, mail.Text, StringComparison.Ordinal);
        Assert.Equal((ModerationState.Declined, ""), ((await _site.StoredReactionAsync(id)).State, (await _site.StoredReactionAsync(id)).Email));
        var entry = Assert.Single(await _site.LogAsync($"{id}"), entry => entry.Action == AuditAction.ReactionDeclined);
        Assert.Equal("Reclame of werving", entry.Detail);
    }

    [Fact]
    public async Task Who_left_an_address_hears_that_it_is_on_the_site()
    {
        var id = await _site.ReactAsync(SampleReactions.OnLesson, ("mailadres", "ria@voorbeeld.nl"));

        await (await _site.NewEditorAsync()).PlaceAsync(id);

        Assert.Contains($"{Lesson}#reacties", (await _site.WithStoreAsync(store => store.Outbox.SingleAsync())).Text, StringComparison.Ordinal);
        Assert.Empty((await _site.StoredReactionAsync(id)).Email);
        Assert.DoesNotContain("ria@voorbeeld.nl", (await Reader.GetStringAsync(Lesson, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abuse_gets_no_answer()
    {
        var id = await _site.ReactAsync(SampleReactions.OnLesson, ("website", "x"), ("mailadres", "iemand@voorbeeld.nl"));
        var editor = await _site.NewEditorAsync();
        (await editor.OpenAsync("/redactie/reacties")).Page.ShouldSay("Apart gezet: vulde het onzichtbare veld in");

        await editor.SendToAsync(await editor.OpenAsync($"/redactie/reacties/{id}"), "/niet-plaatsen", ("reden", "Misbruik"));

        Assert.False(await _site.WithStoreAsync(store => store.Outbox.AnyAsync()));
    }

    [Fact]
    public async Task The_later_of_two_editors_overwrites_nothing_and_keeps_what_was_typed()
    {
        var id = await _site.ReactAsync();
        var (fatima, bas) = (await _site.NewEditorAsync(), await _site.NewEditorAsync("Bas"));
        var opened = await bas.OpenAsync($"/redactie/reacties/{id}");
        await fatima.PlaceAsync(id, ("tekst", "De tekst van Fatima."));

        var reply = await bas.SendToAsync(opened, "/plaatsen", ("tekst", "De tekst van Bas."), ("plaats", ""), ("wie", ""));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal("De tekst van Bas.", reply.Value("tekst"));
        reply.Page.ShouldSay("Fatima plaatste een reactie");
        Assert.Equal("De tekst van Fatima.", (await _site.StoredReactionAsync(id)).Shown.Text);
    }

    [Fact]
    public async Task A_role_that_only_reads_sees_the_words_and_no_address_and_decides_nothing()
    {
        var id = await _site.ReactAsync(SampleReactions.OnLesson, ("mailadres", "ria@voorbeeld.nl"));
        var page = await (await _site.NewEditorAsync(role: EditorRole.Reader)).OpenAsync($"/redactie/reacties/{id}");

        page.Page.ShouldSay("snert");
        page.Page.ShouldNotSay("ria@voorbeeld.nl");
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task What_a_reader_types_can_not_run_script_for_another()
    {
        var id = await _site.ReactAsync(SampleReactions.OnLesson, ("tekst", "<script>alert(1)</script> **Echt** [hier](javascript:alert(1))"), ("wie", "<img src=x onerror=alert(1)>"));
        await (await _site.NewEditorAsync()).PlaceAsync(id);

        var item = (await Reader.PageAsync(Lesson)).GetElementById($"reactie-{id}")!;
        Assert.Empty(item.QuerySelectorAll("script, img, a"));
        Assert.Equal("Echt", item.QuerySelector("strong")!.TextContent);
    }

    [Theory]
    [InlineData("tekst", "", "Er moet iets te lezen zijn")]
    [InlineData("wie", "x101", "Dit is te lang. Er passen 100 tekens in")]
    public async Task An_editor_is_told_what_does_not_fit(string field, string value, string message)
    {
        var id = await _site.ReactAsync();

        var reply = await (await _site.NewEditorAsync()).PlaceAsync(id, (field, value == "x101" ? new string('x', 101) : value));

        reply.ShouldExplain(field, message);
        Assert.Equal(ModerationState.Waiting, (await _site.StoredReactionAsync(id)).State);
    }

    [Fact]
    public async Task Reactions_stay_when_the_text_of_the_lesson_is_edited()
    {
        await (await _site.NewEditorAsync()).PlaceAsync(await _site.ReactAsync());

        await _site.EditAsync(SeedFolder.LessonFile, "titel: ", "titel: Nu ");
        var address = (await Reader.GetAsync("/lessen/1", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.PathAndQuery;
        (await Reader.PageAsync(address)).ShouldSay("snert");
        Assert.NotEmpty(await Reader.TitlesAsync("snert"));
    }

    [Fact]
    public async Task What_can_be_taken_along_has_them_in_a_table_of_their_own()
    {
        await (await _site.NewEditorAsync()).PlaceAsync(await _site.ReactAsync(SampleReactions.OnCase, ("mailadres", "ria@voorbeeld.nl")));
        await _site.ReactAsync(SampleReactions.OnLesson, ("tekst", "Nog niet gelezen."));

        var text = await Reader.GetStringAsync("/data/wij-in-de-wijk.json", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        var row = Assert.Single(json.RootElement.GetProperty("reacties").EnumerateArray());
        Assert.Equal(("buurttuin", "herkend", "2026-11-24"), (row.GetProperty("casus").GetString(), row.GetProperty("soort").GetString(), row.GetProperty("datum").GetString()));
        Assert.DoesNotContain("ria@voorbeeld.nl", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_placed_is_forgotten_after_its_period_and_so_is_an_address_that_nobody_needed()
    {
        var declined = await _site.ReactAsync();
        var editor = await _site.NewEditorAsync();
        await editor.SendToAsync(await editor.OpenAsync($"/redactie/reacties/{declined}"), "/niet-plaatsen", ("reden", "Past niet"));
        var placed = await _site.ReactAsync();
        await editor.PlaceAsync(placed);
        var waiting = await _site.ReactAsync(SampleReactions.OnLesson, ("mailadres", "ria@voorbeeld.nl"));

        _site.Clock.Advance(TimeSpan.FromDays(190));
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty((await _site.StoredReactionAsync(waiting)).Email);
        Assert.Equal([placed, waiting], await _site.WithStoreAsync(store => store.Reactions.Select(reaction => reaction.Id).OrderBy(id => id).ToListAsync()));
    }
}
