using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What comes in, until somebody decides on it.</summary>
public sealed class SubmissionReviewTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task The_queue_shows_whose_turn_it_is_and_what_is_too_late()
    {
        var editor = await site.NewEditorAsync();
        var reference = await site.NewContributor().SendInAsync();
        Assert.Contains(reference, await GroupAsync(editor, "nieuw"), StringComparison.Ordinal);

        // Ten working days are two weeks; the eleventh is too late.
        site.Clock.Advance(TimeSpan.FromDays(14));
        editor = await site.NewEditorAsync();
        Assert.DoesNotContain(reference, await GroupAsync(editor, "te-laat"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(3));
        editor = await site.NewEditorAsync();
        Assert.Contains(reference, await GroupAsync(editor, "te-laat"), StringComparison.Ordinal);

        await ActAsync(editor, reference, "/vraag", ("vraag", "Hoe vaak komt de bus?"));
        Assert.Contains(reference, await GroupAsync(editor, "wacht-op-inzender"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await GroupAsync(editor, "te-laat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_it_has_it_in_hand_and_can_give_it_to_a_colleague()
    {
        var fatima = await site.NewEditorAsync("Fatima");
        var bas = await site.NewEditorAsync("Bas");
        var basId = await site.WithStoreAsync(store => store.Users.Where(editor => editor.Email == bas.Email).Select(editor => editor.Id).SingleAsync());
        var reference = await site.NewContributor().SendInAsync();

        await ActAsync(fatima, reference, "/nemen");
        Assert.Contains(reference, (await fatima.OpenAsync("/redactie?bij=mij")).Page.Words(), StringComparison.Ordinal);
        await ActAsync(fatima, reference, "/geven", ("redacteur", $"{basId}"));

        Assert.DoesNotContain(reference, (await fatima.OpenAsync("/redactie?bij=mij")).Page.Words(), StringComparison.Ordinal);
        Assert.Contains(reference, (await bas.OpenAsync("/redactie?bij=mij")).Page.Words(), StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.InReview, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task A_question_reaches_the_sender_by_mail_and_on_the_follow_page()
    {
        var editor = await site.NewEditorAsync();
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();

        await ActAsync(editor, reference, "/vraag", ("vraag", "Hoe vaak komt de bus?"));

        var follow = await contributor.OpenAsync($"/insturen/mijn/{reference}");
        follow.Page.ShouldSay("Hoe vaak komt de bus?");
        Assert.True(await site.WithStoreAsync(store => store.Outbox.AnyAsync(mail => mail.Regarding == reference && mail.Text.Contains("Hoe vaak komt de bus?"))));
        await contributor.SendAsync(follow, [("antwoord", "Elke dinsdag.")], form: "main form[action*='/vraag/']");
        (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("Elke dinsdag.");
    }

    [Fact]
    public async Task A_section_goes_back_with_remarks_and_its_change_is_taken_over()
    {
        var editor = await site.NewEditorAsync();
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();

        await ActAsync(editor, reference, "/onderdeel", ("onderdeel", "initiatief"), ("opmerkingen", "Wie begon ermee?"));
        (await contributor.OpenAsync($"/insturen/mijn/{reference}")).Page.ShouldSay("Over het onderdeel");
        await contributor.SendAsync(await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief"), [("wat", "Ria begon met een bus vol soep.")]);
        var page = await editor.OpenAsync($"/redactie/inzendingen/{reference}");
        page.Page.ShouldSay("De inzender wil iets veranderen");
        var address = page.Page.QuerySelector("form[action*='/voorstel/']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendToAsync(page, address, ("besluit", "overnemen"))).Status);

        var stored = await site.StoredAsync(reference);
        Assert.Equal("Ria begon met een bus vol soep.", stored.Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
        Assert.Equal(ProposalState.TakenOver, Assert.Single(stored.Proposals).State);
    }

    [Fact]
    public async Task Not_placing_needs_a_reason_that_can_begin_with_a_template_and_can_be_undone()
    {
        var editor = await site.NewEditorAsync();
        var reference = await site.NewContributor().SendInAsync();
        (await ActAsync(editor, reference, "/besluit", ("reden", " "))).ShouldExplain("reden", "Schrijf waarom u het niet plaatst");
        var template = await site.WithStoreAsync(store => store.ReasonTemplates.FirstAsync(item => item.Title == "Staat er al op"));

        var started = await editor.OpenAsync($"/redactie/inzendingen/{reference}?sjabloon={template.Id}");
        Assert.Equal(template.Text, started.Value("reden"));
        await editor.SendToAsync(started, "/besluit", ("reden", template.Text + " Kijk bij Krachtstation."));

        var stored = await site.StoredAsync(reference);
        Assert.Equal((SubmissionStatus.NotPlaced, template.Text + " Kijk bij Krachtstation."), (stored.Status, stored.Reason));
        (await editor.OpenAsync("/redactie")).Page.ShouldSay("Staat er al op: 1");
        await ActAsync(editor, reference, "/heropenen");
        Assert.Equal(SubmissionStatus.InReview, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task Of_two_editors_at_once_the_later_one_is_told_and_keeps_what_was_typed()
    {
        var fatima = await site.NewEditorAsync("Fatima");
        var bas = await site.NewEditorAsync("Bas");
        var reference = await site.NewContributor().SendInAsync();
        var seenByBas = await bas.OpenAsync($"/redactie/inzendingen/{reference}");
        var seenByFatima = await fatima.OpenAsync($"/redactie/inzendingen/{reference}");
        seenByFatima.Page.ShouldSay("Bas kijkt hier ook, sinds");
        await fatima.SendToAsync(seenByFatima, "/vraag", ("vraag", "Wie rijdt er?"));

        var late = await bas.SendToAsync(seenByBas, "/besluit", ("reden", "Dit past hier niet, vindt Bas."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        late.Page.ShouldSay("Niet uitgevoerd: er is intussen iets veranderd");
        late.Page.ShouldSay("Fatima stelde de inzender een vraag");
        Assert.Equal("Dit past hier niet, vindt Bas.", late.Value("reden"));
        Assert.Equal(SubmissionStatus.QuestionAsked, (await site.StoredAsync(reference)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await bas.SendToAsync(late, "/besluit", ("reden", "Dit past hier niet, vindt Bas."))).Status);
    }

    [Fact]
    public async Task What_is_set_apart_waits_for_an_editor_and_nobody_is_mailed()
    {
        var editor = await site.NewEditorAsync();
        var reference = await site.NewContributor().SendInAsync();
        await site.ChangeAsync(reference, (submission, now) => submission.Quarantine(["bevat veel links"], now));
        Assert.Contains(reference, await GroupAsync(editor, "quarantaine"), StringComparison.Ordinal);
        var page = await editor.OpenAsync($"/redactie/inzendingen/{reference}");
        Assert.Null(page.Page.QuerySelector("form[action$='/vraag']"));

        await editor.SendToAsync(page, "/vrijgeven");

        Assert.Contains(reference, await GroupAsync(editor, "nieuw"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_of_a_sender_or_an_editor_is_shown_as_text()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var editor = await site.NewEditorAsync(Script);
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync("kort", ("titel", Script), ("wijk", Script), ("gemeente", "Utrecht"));
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", Script)]);
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/balans", Contributor.Balance);
        await contributor.FillInAsync($"/insturen/mijn/{reference}/deel/contact", Contributor.Contact);
        await contributor.SubmitAsync(reference);
        await ActAsync(editor, reference, "/notitie", ("notitie", Script));
        await ActAsync(editor, reference, "/vraag", ("vraag", Script));

        foreach (var page in new[] { await editor.OpenAsync($"/redactie/inzendingen/{reference}"), await editor.OpenAsync("/redactie"), await contributor.OpenAsync($"/insturen/mijn/{reference}") })
        {
            Assert.Empty(page.Page.QuerySelectorAll("main script, main img, [onerror]"));
        }

        (await contributor.OpenAsync($"/insturen/mijn/{reference}")).Page.ShouldSay("alert(1)");
    }

    [Fact]
    public async Task A_deed_and_its_line_in_the_log_are_saved_together_or_not_at_all()
    {
        var editor = await site.NewEditorAsync("Samen");
        var reference = await site.NewContributor().SendInAsync();
        var page = await editor.OpenAsync($"/redactie/inzendingen/{reference}");
        await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("CREATE TRIGGER Blok BEFORE INSERT ON AuditEntries BEGIN SELECT RAISE(ABORT, 'no'); END"));
        try
        {
            await editor.SendToAsync(page, "/nemen");
            Assert.Equal(SubmissionStatus.Submitted, (await site.StoredAsync(reference)).Status);
        }
        finally
        {
            await site.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync("DROP TRIGGER Blok"));
        }

        await editor.SendToAsync(page, "/nemen");
        Assert.Equal(SubmissionStatus.InReview, (await site.StoredAsync(reference)).Status);
        Assert.Equal((AuditAction.SubmissionAssigned, "Samen"), Assert.Single(await site.LogAsync(reference)) is var entry ? (entry.Action, entry.EditorName) : default);
    }

    [Fact]
    public async Task A_reader_sees_the_story_and_not_who_sent_it()
    {
        var reader = await site.NewEditorAsync(role: EditorRole.Reader);
        var reference = await site.NewContributor().SendInAsync();

        var page = await reader.OpenAsync($"/redactie/inzendingen/{reference}");

        page.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        page.Page.ShouldNotSay("ria@voorbeeld.nl");
        Assert.Empty(page.Page.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task A_draft_is_its_senders_own()
    {
        var editor = await site.NewEditorAsync();
        var reference = await site.NewContributor().CompleteAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Status);
        Assert.DoesNotContain(reference, (await editor.OpenAsync("/redactie")).Page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_narrowed_and_taken_along_as_it_is_shown()
    {
        var manager = await site.NewEditorAsync("Beheer", EditorRole.Manager);
        var reference = await site.NewContributor().SendInAsync();
        await ActAsync(manager, reference, "/nemen");
        await ActAsync(manager, reference, "/notitie", ("notitie", "Ria bellen"));

        (await manager.OpenAsync($"/redactie/logboek?onderwerp={reference}&wat=notitie&van=2020-01-01&tot=onzin")).Page.ShouldSay("1 regel");
        var csv = await (await manager.Client.GetAsync($"/redactie/logboek.csv?onderwerp={reference}", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, csv.Split("\r\n").Length);
        Assert.DoesNotContain("Ria", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_the_log_is_a_day_in_the_Netherlands()
    {
        using var late = new EditorSite { SeedsFolder = site.SeedsFolder };
        late.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero));
        var manager = await late.NewEditorAsync("Beheer", EditorRole.Manager);

        (await manager.OpenAsync("/redactie/logboek?tot=2026-11-24")).Page.ShouldSay("0 regels");
        (await manager.OpenAsync("/redactie/logboek?van=2026-11-25&tot=2026-11-25")).Page.ShouldNotSay("0 regels");
        using var file = await manager.Client.GetAsync("/redactie/logboek.csv", TestContext.Current.CancellationToken);
        Assert.Equal("logboek-2026-11-25.csv", file.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_template_is_changed_in_the_site_and_not_over_a_colleague_s_change()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var page = await manager.OpenAsync("/redactie/sjablonen");
        var id = await site.WithStoreAsync(store => store.ReasonTemplates.Where(item => item.Title == "Reclame of werving").Select(item => item.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendToAsync(page, $"/{id}", ("naam", "Reclame"), ("tekst", "Wij plaatsen geen reclame."), ("aanbieden", "ja"))).Status);
        var late = await manager.SendToAsync(page, $"/{id}", ("naam", "Reclame"), ("tekst", "Andere tekst."), ("aanbieden", "ja"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        late.Page.ShouldSay("Wij plaatsen geen reclame.");
        Assert.Contains("Andere tekst.", late.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> GroupAsync(Desk editor, string group) => (await editor.OpenAsync($"/redactie?groep={group}")).Page.QuerySelector($"[aria-labelledby='groep-{group}']")!.TextContent;

    private static async Task<Reply> ActAsync(Desk editor, string reference, string deed, params (string Name, string Value)[] fields) =>
        await editor.SendToAsync(await editor.OpenAsync($"/redactie/inzendingen/{reference}"), deed, fields);
}
