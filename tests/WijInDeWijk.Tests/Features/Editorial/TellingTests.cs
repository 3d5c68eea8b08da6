using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Texts.Drafts;
using WijInDeWijk.Web.Features.Submissions.Upkeep;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An example that somebody tells by telephone: an editor writes it down, its teller approves, and only then does it count.</summary>
public sealed class TellingTests(EditorSite site) : IClassFixture<EditorSite>
{
    private static readonly (string, string)[] Story = [.. Contributor.Place, .. Contributor.Initiative, .. Contributor.Balance, ("naam", "Ria Jansen")];
    private static readonly (string, string)[] ByMail = [.. Story, ("mailadres", "ria@voorbeeld.nl")];
    private static readonly (string, string)[] ByPhone = [.. Story, ("telefoonnummer", "030 123 45 67")];

    [Fact]
    public async Task What_an_editor_writes_down_goes_by_its_tellers_approval_to_the_queue()
    {
        var editor = await site.NewEditorAsync();
        var reference = await LayBeforeAsync(editor, ByMail);
        Assert.Contains(reference, await QueueAsync(editor, "wacht-op-verteller"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await QueueAsync(editor, "nieuw"), StringComparison.Ordinal);

        var teller = site.NewContributor();
        var page = await EnterAsync(teller, await LinkAsync(reference));
        page.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        Assert.False(((IHtmlInputElement)page.Page.QuerySelector("[name='akkoord-plaatsen']")!).IsChecked);
        var sent = await teller.SendAsync(page, [("akkoord-plaatsen", "ja")]);

        Assert.Equal($"/insturen/mijn/{reference}/ontvangen", sent.Location);
        Assert.Contains(reference, await QueueAsync(editor, "nieuw"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await QueueAsync(editor, "wacht-op-verteller"), StringComparison.Ordinal);
        var stored = await site.StoredAsync(reference);
        Assert.Equal(SubmissionStatus.Submitted, stored.Status);
        Assert.Contains(stored.Consents, consent => consent is { Kind: ConsentKind.Publication, TakenBackAt: null });
    }

    [Fact]
    public async Task History_and_log_say_who_wrote_it_down_and_that_the_teller_approved()
    {
        var editor = await site.NewEditorAsync("Noor");
        var reference = await ApproveAsync(editor);

        var page = (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page;
        page.ShouldSay("Noor Begon een voorbeeld aan de telefoon op te nemen");
        page.ShouldSay("De verteller Keurde het opgenomen voorbeeld goed en stuurde het in");
        page.ShouldSay("Aan de telefoon opgenomen; de verteller las het na en keurde het goed");
        var log = await site.LogAsync(reference);
        Assert.Equal([AuditAction.PhoneStarted, AuditAction.PhoneLaidBefore, AuditAction.PhoneApproved], log.Select(entry => entry.Action));
        Assert.DoesNotContain(log, entry => $"{entry.EditorName}{entry.Detail}".Contains("Ria", StringComparison.Ordinal) || $"{entry.Detail}".Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_its_teller_approved_it_can_not_be_weighed_made_a_case_of_or_published()
    {
        var editor = await site.NewEditorAsync(role: EditorRole.Manager);
        var other = await site.NewContributor().SendInAsync();
        var desk = await editor.OpenAsync($"/redactie/inzendingen/{other}");
        foreach (var reference in new[] { await WriteAsync(editor, ByMail), await LayBeforeAsync(editor, ByMail) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/maken", other, reference)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/vraag", other, reference)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/nemen", other, reference)).Status);
            Assert.False(await site.WithStoreAsync(store => store.CaseDrafts.AnyAsync(draft => store.Submissions.Any(item => item.Id == draft.SubmissionId && item.Reference == reference))));

            var stored = await site.StoredAsync(reference);
            Assert.False(DraftPublishing.MayBecomeCase(stored));
            Assert.Throws<InvalidOperationException>(() => stored.Publish(1, site.Clock.GetUtcNow()));
            Assert.Throws<InvalidOperationException>(() => stored.TakeUp(site.Clock.GetUtcNow()));
            Assert.Throws<InvalidOperationException>(() => stored.Ask("?", site.Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task While_the_editor_is_at_it_nobody_can_send_it()
    {
        var stored = await site.StoredAsync(await WriteAsync(await site.NewEditorAsync(), ByMail));

        Assert.Throws<InvalidOperationException>(() => stored.Send(site.Clock.GetUtcNow()));
        Assert.Empty(stored.Keys);
    }

    [Fact]
    public async Task An_editor_can_not_agree_for_the_teller()
    {
        var reference = await WriteAsync(await site.NewEditorAsync(), [.. ByMail, ("akkoord-plaatsen", "ja"), ("akkoord-navragen", "ja")]);

        Assert.Empty((await site.StoredAsync(reference)).Consents);
    }

    [Fact]
    public async Task Without_agreeing_it_is_not_sent_and_what_was_filled_in_is_kept()
    {
        var reference = await LayBeforeAsync(await site.NewEditorAsync(), ByMail);
        var teller = site.NewContributor();

        var again = await teller.SendAsync(await EnterAsync(teller, await LinkAsync(reference)), [("rol", "kok")]);

        again.ShouldExplain("akkoord-plaatsen", "Zonder deze toestemming kunnen wij uw verhaal niet gebruiken: zet een vinkje als u het goedvindt");
        Assert.Equal("kok", again.Value("rol"));
        Assert.Equal(SubmissionStatus.Draft, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task The_teller_can_change_each_answer_and_comes_back_to_the_whole()
    {
        var reference = await LayBeforeAsync(await site.NewEditorAsync(), ByMail);
        var teller = site.NewContributor();
        await EnterAsync(teller, await LinkAsync(reference));

        var back = await teller.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", "Elke woensdag, niet dinsdag.")]);

        back = await teller.OpenAsync(back.Location!);
        back.Page.ShouldSay("Elke woensdag, niet dinsdag.");
        Assert.Equal("Elke woensdag, niet dinsdag.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task A_teller_who_would_rather_not_leaves_nothing_but_that()
    {
        var editor = await site.NewEditorAsync();
        var reference = await LayBeforeAsync(editor, ByMail);
        var teller = site.NewContributor();
        await EnterAsync(teller, await LinkAsync(reference));

        var gone = await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/liever-niet"), []);

        Assert.Equal("/insturen/verwijderd", gone.Location);
        var stored = await site.StoredAsync(reference);
        Assert.Equal(SubmissionStatus.Withdrawn, stored.Status);
        Assert.Null(stored.Contact);
        Assert.Empty(stored.Sections);
        Assert.Empty(stored.Keys);
        Assert.False(await site.WithStoreAsync(store => store.Outbox.AnyAsync(mail => mail.Regarding == reference)));
        (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("De verteller Wilde het opgenomen voorbeeld liever niet insturen");
    }

    [Fact]
    public async Task Without_a_mail_address_a_code_is_shown_once_of_which_only_a_hash_is_kept()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, ByPhone);

        var shown = await SubmitAsync(editor, reference, ByPhone, "/voorleggen");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var code = shown.Page.QuerySelector(".wijk-code__signs")!.TextContent;
        Assert.DoesNotContain(code, (await editor.OpenAsync($"/redactie/telefoon/{reference}")).Page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain((await site.StoredAsync(reference)).Keys, key => key.Hash.Contains(code.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        (await EnterAsync(site.NewContributor(), $"/insturen/verder?code={code}")).Page.ShouldSay("Vindt u het goed?");
    }

    [Fact]
    public async Task The_teller_has_the_say_over_their_number_too()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, ByPhone);
        var teller = site.NewContributor();
        var code = (await SubmitAsync(editor, reference, ByPhone, "/voorleggen")).Page.QuerySelector(".wijk-code__signs")!.TextContent;
        var page = await EnterAsync(teller, $"/insturen/verder?code={code}");
        Assert.Contains("030 123 45 67", await teller.Client.GetStringAsync($"/insturen/mijn/{reference}/gegevens/downloaden", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await teller.SendAsync(page, [("akkoord-plaatsen", "ja"), ("telefoonnummer", string.Empty)]);

        Assert.Equal(string.Empty, (await site.StoredAsync(reference)).Contact!.Phone);
        (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("030 123 45 67");
    }

    [Fact]
    public async Task What_is_taken_back_closes_the_link_and_can_be_laid_before_anew()
    {
        var editor = await site.NewEditorAsync();
        var reference = await LayBeforeAsync(editor, ByMail);
        var teller = site.NewContributor();
        var link = await LinkAsync(reference);
        var open = await EnterAsync(teller, link);

        var waiting = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        Assert.Equal(HttpStatusCode.NotFound, (await SubmitAsync(editor, waiting, [("wat", "Iets anders.")], $"/redactie/telefoon/{reference}")).Status);
        await editor.SendToAsync(waiting, "/terughalen");

        Assert.Equal(HttpStatusCode.NotFound, (await teller.SendAsync(open, [("akkoord-plaatsen", "ja")])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.NewContributor().OpenAsync(link)).Status);
        Assert.Equal(SubmissionStatus.Draft, (await site.StoredAsync(reference)).Status);
        await SubmitAsync(editor, reference, [.. ByMail, ("verloop", "Ria begon.")], "/voorleggen");
        (await EnterAsync(teller, await LinkAsync(reference))).Page.ShouldSay("Ria begon.");
    }

    [Fact]
    public async Task What_the_teller_can_not_do_without_is_asked_for_first_and_all_else_is_saved()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, []);

        var again = await SubmitAsync(editor, reference, Contributor.Place, "/voorleggen");

        again.ShouldExplain("naam", "Vul de naam van de verteller in");
        again.ShouldExplain("mailadres", "Vul een mailadres of een telefoonnummer in: zonder kan de verteller het niet nalezen");
        Assert.Equal("De Soepbus", (await site.StoredAsync(reference)).Sections.Single().Answers["titel"]);
    }

    [Fact]
    public async Task One_answer_that_does_not_fit_loses_none_of_the_others()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, []);

        var again = await SubmitAsync(editor, reference, [.. Contributor.Initiative, ("mailadres", "geen adres")]);

        again.ShouldExplain("mailadres", "Vul een mailadres in zoals naam@voorbeeld.nl");
        Assert.Equal("geen adres", again.Value("mailadres"));
        Assert.Equal("initiatief", (await site.StoredAsync(reference)).Sections.Single().Key);
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(editor, again, [.. Contributor.Initiative, ("mailadres", "ria@voorbeeld.nl")], $"/redactie/telefoon/{reference}")).Status);
    }

    [Fact]
    public async Task Another_window_is_never_overwritten_unseen()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, Contributor.Place);
        var old = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        await SubmitAsync(editor, reference, [.. Contributor.Place, ("wat", "Uit het ene venster.")]);

        var conflict = await SubmitAsync(editor, old, [.. Contributor.Place, ("wat", "Uit het andere venster.")], $"/redactie/telefoon/{reference}");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        conflict.Page.ShouldSay("Uit het ene venster.");
        Assert.Equal("Uit het andere venster.", conflict.Value("wat"));
        Assert.Equal("Uit het ene venster.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task A_double_click_begins_one()
    {
        var editor = await site.NewEditorAsync();
        var queue = await editor.OpenAsync("/redactie");

        Assert.Equal((await editor.SendToAsync(queue, "/redactie/telefoon")).Location, (await editor.SendToAsync(queue, "/redactie/telefoon")).Location);
    }

    [Fact]
    public async Task Who_only_reads_sees_that_it_waits_and_nothing_of_its_teller()
    {
        var reference = await LayBeforeAsync(await site.NewEditorAsync(), ByMail);
        var reader = await site.NewEditorAsync("Lies", EditorRole.Reader);

        var queue = (await reader.OpenAsync("/redactie?groep=wacht-op-verteller")).Page;

        queue.ShouldSay(reference);
        Assert.Null(queue.QuerySelector($"a[href='/redactie/telefoon/{reference}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"/redactie/telefoon/{reference}")).Status);
    }

    [Fact]
    public async Task After_five_working_days_the_teller_is_reminded_once()
    {
        var reference = await LayBeforeAsync(await site.NewEditorAsync(), ByMail);

        await PassAsync(days: 6); // from Tuesday to Monday: four working days
        Assert.Equal(0, await RemindersAsync(reference));
        await PassAsync(days: 1);
        Assert.Equal(1, await RemindersAsync(reference));
        await PassAsync(days: 10);
        Assert.Equal(1, await RemindersAsync(reference));
        (await EnterAsync(site.NewContributor(), await LinkAsync(reference))).Page.ShouldSay("Vindt u het goed?");
    }

    [Fact]
    public async Task What_is_not_approved_in_time_is_erased_and_what_was_never_laid_before_is_gone()
    {
        var editor = await site.NewEditorAsync();
        var reference = await LayBeforeAsync(editor, ByMail);
        var unfinished = await WriteAsync(editor, ByMail);

        await PassAsync(days: 29);
        Assert.NotEmpty((await site.StoredAsync(reference)).Sections);
        await PassAsync(days: 2);

        var stored = await site.StoredAsync(reference);
        Assert.NotNull(stored.ErasedAt);
        Assert.Empty(stored.Sections);
        Assert.Null(stored.Contact);
        Assert.False(await site.WithStoreAsync(store => store.Submissions.AnyAsync(item => item.Reference == unfinished)));
    }

    [Fact]
    public async Task An_editor_removes_what_was_written_down_with_a_line_in_the_log()
    {
        var editor = await site.NewEditorAsync();
        var reference = await WriteAsync(editor, ByMail);

        await editor.SendToAsync(await editor.OpenAsync($"/redactie/telefoon/{reference}"), "/verwijderen");

        Assert.False(await site.WithStoreAsync(store => store.Submissions.AnyAsync(item => item.Reference == reference)));
        Assert.Equal(AuditAction.PhoneRemoved, (await site.LogAsync(reference))[^1].Action);
    }

    private static async Task<string> WriteAsync(Desk editor, (string, string)[] answers)
    {
        var location = (await editor.SendToAsync(await editor.OpenAsync("/redactie"), "/redactie/telefoon")).Location!;
        var reference = location.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(editor, reference, answers)).Status);
        return reference;
    }

    private static async Task<string> LayBeforeAsync(Desk editor, (string, string)[] answers)
    {
        var reference = await WriteAsync(editor, answers);
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(editor, reference, answers, "/voorleggen")).Status);
        return reference;
    }

    private async Task<string> ApproveAsync(Desk editor)
    {
        var reference = await LayBeforeAsync(editor, ByMail);
        var teller = site.NewContributor();
        Assert.Equal(HttpStatusCode.Redirect, (await teller.SendAsync(await EnterAsync(teller, await LinkAsync(reference)), [("akkoord-plaatsen", "ja")])).Status);
        return reference;
    }

    private static async Task<Reply> SubmitAsync(Desk editor, string reference, (string, string)[] answers, string ending = "") =>
        await SubmitAsync(editor, await editor.OpenAsync($"/redactie/telefoon/{reference}"), answers, $"/redactie/telefoon/{reference}{ending}");

    /// <summary>Sends answers to an address, with the hidden fields of the first form on a page.</summary>
    private static async Task<Reply> SubmitAsync(Desk editor, Reply page, (string Name, string Value)[] answers, string address)
    {
        var hidden = page.Page.QuerySelectorAll("main form[method=post]")[0].QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        using var body = new FormUrlEncodedContent(hidden.Concat(answers).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Reply.OfAsync(await editor.Client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }

    /// <summary>A deed that the page of one submission offers, asked for another.</summary>
    private static async Task<Reply> AskInsteadAsync(Desk editor, Reply page, string ending, string reference, string other)
    {
        var form = (IHtmlFormElement)page.Page.QuerySelector($"main form[action$='{ending}']")!;
        using var body = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).Append(KeyValuePair.Create("vraag", "Wie?")));
        var address = form.GetAttribute("action")!.Replace(reference, other, StringComparison.Ordinal);
        return await Reply.OfAsync(await editor.Client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }

    private static async Task<string> QueueAsync(Desk editor, string group) => (await editor.OpenAsync($"/redactie?groep={group}")).Page.QuerySelector($"section[aria-labelledby='groep-{group}']")!.TextContent;

    /// <summary>The link in the latest mail.</summary>
    private async Task<string> LinkAsync(string reference)
    {
        var text = await site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Regarding == reference).OrderByDescending(mail => mail.Id).Select(mail => mail.Text).FirstAsync());
        return new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    private static async Task<Reply> EnterAsync(Contributor teller, string link)
    {
        var mine = await teller.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, mine.Status);
        return await teller.OpenAsync((await teller.OpenAsync(mine.Location!)).Location!);
    }

    private Task<int> RemindersAsync(string reference) => site.WithStoreAsync(store => store.Outbox.CountAsync(mail => mail.Regarding == reference && mail.Subject.StartsWith("Hebt u al nagelezen")));

    private async Task PassAsync(int days)
    {
        site.Clock.Advance(TimeSpan.FromDays(days));
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(TestContext.Current.CancellationToken);
    }
}
