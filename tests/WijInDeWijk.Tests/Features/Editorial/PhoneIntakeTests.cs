using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Drafts;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>An editor writes down an example that somebody tells by telephone; it counts for nothing until its teller approved.</summary>
public sealed class PhoneIntakeTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task History_and_log_say_who_wrote_it_down_and_that_the_teller_approved()
    {
        var editor = await site.NewEditorAsync("Noor");
        var reference = await ApproveAsync(editor);

        var page = (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page;
        page.ShouldSay("Noor begon een voorbeeld aan de telefoon op te nemen");
        page.ShouldSay("De verteller keurde het opgenomen voorbeeld goed en stuurde het in");
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
        foreach (var reference in new[] { await editor.WriteDownAsync(Telephone.ByMail), await editor.LayBeforeAsync(Telephone.ByMail) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/maken", other, reference)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/vraag", other, reference)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await AskInsteadAsync(editor, desk, "/nemen", other, reference)).Status);
            Assert.False(await site.WithStoreAsync(store => store.CaseDrafts.AnyAsync(draft => store.Submissions.Any(item => item.Id == draft.SubmissionId && item.Reference == reference))));

            var stored = await site.StoredAsync(reference);
            Assert.False(CaseDraftPublisher.MayBecomeCase(stored));
            Assert.Throws<InvalidOperationException>(() => stored.Publish(1, site.Clock.GetUtcNow()));
            Assert.Throws<InvalidOperationException>(() => stored.TakeUp(site.Clock.GetUtcNow()));
            Assert.Throws<InvalidOperationException>(() => stored.Ask("?", site.Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task While_the_editor_is_at_it_nobody_can_send_it()
    {
        var stored = await site.StoredAsync(await (await site.NewEditorAsync()).WriteDownAsync(Telephone.ByMail));

        Assert.Throws<InvalidOperationException>(() => stored.Send(site.Clock.GetUtcNow()));
        Assert.Empty(stored.Keys);
    }

    [Fact]
    public async Task An_editor_can_not_agree_for_the_teller()
    {
        var reference = await (await site.NewEditorAsync()).WriteDownAsync([.. Telephone.ByMail, ("akkoord-plaatsen", "ja"), ("akkoord-navragen", "ja")]);

        Assert.Empty((await site.StoredAsync(reference)).Consents);
    }

    [Fact]
    public async Task Without_a_mail_address_a_code_is_shown_once_of_which_only_a_hash_is_kept()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Telephone.ByPhone);

        var shown = await editor.SubmitTellingAsync(reference, Telephone.ByPhone, "/voorleggen");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var code = shown.Page.QuerySelector(".wijk-code__signs")!.TextContent;
        Assert.DoesNotContain(code, (await editor.OpenAsync($"/redactie/telefoon/{reference}")).Page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain((await site.StoredAsync(reference)).Keys, key => key.Hash.Contains(code.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        (await site.NewContributor().EnterAsync($"/insturen/verder?code={code}")).Page.ShouldSay("Vindt u het goed?");
    }

    [Fact]
    public async Task What_the_teller_can_not_do_without_is_asked_for_first_and_all_else_is_saved()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync([]);

        var again = await editor.SubmitTellingAsync(reference, Contributor.Place, "/voorleggen");

        again.ShouldExplain("naam", "Vul de naam van de verteller in");
        again.ShouldExplain("mailadres", "Vul een mailadres of een telefoonnummer in: zonder kan de verteller het niet nalezen");
        Assert.Equal("De Soepbus", (await site.StoredAsync(reference)).Sections.Single().Answers["titel"]);
    }

    [Fact]
    public async Task One_answer_that_does_not_fit_loses_none_of_the_others()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync([]);

        var again = await editor.SubmitTellingAsync(reference, [.. Contributor.Initiative, ("mailadres", "geen adres")]);

        again.ShouldExplain("mailadres", "Vul een mailadres in zoals naam@voorbeeld.nl");
        Assert.Equal("geen adres", again.Value("mailadres"));
        Assert.Equal("initiatief", (await site.StoredAsync(reference)).Sections.Single().Key);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitTellingAsync(again, [.. Contributor.Initiative, ("mailadres", "ria@voorbeeld.nl")], $"/redactie/telefoon/{reference}")).Status);
    }

    [Fact]
    public async Task Another_window_is_never_overwritten_unseen()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Contributor.Place);
        var old = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        await editor.SubmitTellingAsync(reference, [.. Contributor.Place, ("wat", "Uit het ene venster.")]);

        var conflict = await editor.SubmitTellingAsync(old, [.. Contributor.Place, ("wat", "Uit het andere venster.")], $"/redactie/telefoon/{reference}");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        conflict.Page.ShouldSay("Uit het ene venster.");
        Assert.Equal("Uit het andere venster.", conflict.Value("wat"));
        Assert.Equal("Uit het ene venster.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task Of_windows_that_save_at_the_same_moment_one_wins_and_the_others_hear_it()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Contributor.Place);
        var open = await editor.OpenAsync($"/redactie/telefoon/{reference}");

        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            editor.SubmitTellingAsync(open, [.. Contributor.Place, ("wat", $"Uit venster {number}.")], $"/redactie/telefoon/{reference}")));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Redirect);
        Assert.Equal(5, replies.Count(reply => reply.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_is_typed_while_the_teller_reads_is_not_saved_and_not_lost()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Telephone.ByMail);
        var open = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        await editor.SubmitTellingAsync(open, Telephone.ByMail, $"/redactie/telefoon/{reference}/voorleggen");
        (string, string)[] late = [.. Telephone.ByMail.Where(answer => answer.Name != "wat"), ("wat", "Nog een zin.")];

        var away = await editor.SubmitTellingAsync(open, late, $"/redactie/telefoon/{reference}");

        Assert.Equal(HttpStatusCode.Conflict, away.Status);
        Assert.Equal("Nog een zin.", away.Value("wat"));
        await editor.SendToAsync(await editor.OpenAsync($"/redactie/telefoon/{reference}"), "/terughalen");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitTellingAsync(away, late, $"/redactie/telefoon/{reference}")).Status);
        Assert.Equal("Nog een zin.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task What_the_teller_approved_is_a_submission_like_any_other()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        var waiting = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        var teller = site.NewContributor();
        await teller.SendAsync(await teller.EnterAsync(await site.LatestLinkAsync(reference)), [("akkoord-plaatsen", "ja")]);

        await editor.SendToAsync(waiting, "/terughalen");

        Assert.Equal($"/redactie/inzendingen/{reference}", (await editor.OpenAsync($"/redactie/telefoon/{reference}")).Location);
        Assert.Equal(SubmissionStatus.Submitted, (await site.StoredAsync(reference)).Status);
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
        var reference = await (await site.NewEditorAsync()).LayBeforeAsync(Telephone.ByMail);
        var reader = await site.NewEditorAsync("Lies", EditorRole.Reader);

        var queue = (await reader.OpenAsync("/redactie?groep=wacht-op-verteller")).Page;

        queue.ShouldSay(reference);
        Assert.Null(queue.QuerySelector($"a[href='/redactie/telefoon/{reference}']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync($"/redactie/telefoon/{reference}")).Status);
    }

    [Fact]
    public async Task An_editor_removes_what_was_written_down_with_a_line_in_the_log()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Telephone.ByMail);

        await editor.SendToAsync(await editor.OpenAsync($"/redactie/telefoon/{reference}"), "/verwijderen");

        Assert.False(await site.WithStoreAsync(store => store.Submissions.AnyAsync(item => item.Reference == reference)));
        Assert.Equal(AuditAction.PhoneRemoved, (await site.LogAsync(reference))[^1].Action);
    }

    private async Task<string> ApproveAsync(Desk editor)
    {
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        var teller = site.NewContributor();
        Assert.Equal(HttpStatusCode.Redirect, (await teller.SendAsync(await teller.EnterAsync(await site.LatestLinkAsync(reference)), [("akkoord-plaatsen", "ja")])).Status);
        return reference;
    }

    /// <summary>A deed that the page of one submission offers, asked for another.</summary>
    private static async Task<Reply> AskInsteadAsync(Desk editor, Reply page, string ending, string reference, string other)
    {
        var form = (IHtmlFormElement)page.Page.QuerySelector($"main form[action$='{ending}']")!;
        using var body = new FormUrlEncodedContent(form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).Append(KeyValuePair.Create("vraag", "Wie?")));
        var address = form.GetAttribute("action")!.Replace(reference, other, StringComparison.Ordinal);
        return await Reply.OfAsync(await editor.Client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }
}
