using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Who told an example by telephone reads it, changes it, and approves it or not.</summary>
public sealed class IntervieweeTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Fact]
    public async Task What_an_editor_writes_down_goes_by_its_tellers_approval_to_the_queue()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        Assert.Contains(reference, await editor.QueueAsync("wacht-op-verteller"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await editor.QueueAsync("nieuw"), StringComparison.Ordinal);

        var teller = site.NewContributor();
        var page = await teller.EnterAsync(await site.LatestLinkAsync(reference));
        page.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        Assert.False(((IHtmlInputElement)page.Page.QuerySelector("[name='akkoord-plaatsen']")!).IsChecked);
        var sent = await teller.SendAsync(page, [("akkoord-plaatsen", "ja")]);

        Assert.Equal($"/insturen/mijn/{reference}/ontvangen", sent.Location);
        Assert.Contains(reference, await editor.QueueAsync("nieuw"), StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await editor.QueueAsync("wacht-op-verteller"), StringComparison.Ordinal);
        var stored = await site.StoredAsync(reference);
        Assert.Equal(SubmissionStatus.Submitted, stored.Status);
        Assert.Contains(stored.Consents, consent => consent is { Kind: ConsentKind.Publication, TakenBackAt: null });
    }

    [Fact]
    public async Task Without_agreeing_it_is_not_sent_and_what_was_filled_in_is_kept()
    {
        var reference = await (await site.NewEditorAsync()).LayBeforeAsync(Telephone.ByMail);
        var teller = site.NewContributor();

        var again = await teller.SendAsync(await teller.EnterAsync(await site.LatestLinkAsync(reference)), [("rol", "kok")]);

        again.ShouldExplain("akkoord-plaatsen", "Zonder deze toestemming kunnen wij uw verhaal niet gebruiken: zet een vinkje als u het goedvindt");
        Assert.Equal("kok", again.Value("rol"));
        Assert.Equal(SubmissionStatus.Draft, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task The_teller_can_change_each_answer_and_comes_back_to_the_whole()
    {
        var reference = await (await site.NewEditorAsync()).LayBeforeAsync(Telephone.ByMail);
        var teller = site.NewContributor();
        await teller.EnterAsync(await site.LatestLinkAsync(reference));

        var back = await teller.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", "Elke woensdag, niet dinsdag.")]);

        back = await teller.OpenAsync(back.Location!);
        back.Page.ShouldSay("Elke woensdag, niet dinsdag.");
        Assert.Equal("Elke woensdag, niet dinsdag.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task A_teller_who_would_rather_not_leaves_nothing_but_that()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        var teller = site.NewContributor();
        await teller.EnterAsync(await site.LatestLinkAsync(reference));

        var gone = await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/liever-niet"), []);

        Assert.Equal("/insturen/verwijderd", gone.Location);
        var stored = await site.StoredAsync(reference);
        Assert.Equal(SubmissionStatus.Withdrawn, stored.Status);
        Assert.Null(stored.Contact);
        Assert.Empty(stored.Sections);
        Assert.Empty(stored.Keys);
        Assert.False(await site.WithStoreAsync(store => store.Outbox.AnyAsync(mail => mail.Regarding == reference)));
        (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("De verteller wilde het opgenomen voorbeeld liever niet insturen");
    }

    [Fact]
    public async Task The_teller_has_the_say_over_their_number_too()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.WriteDownAsync(Telephone.ByPhone);
        var teller = site.NewContributor();
        var code = (await editor.SubmitTellingAsync(reference, Telephone.ByPhone, "/voorleggen")).Page.QuerySelector(".wijk-code__signs")!.TextContent;
        var page = await teller.EnterAsync($"/insturen/verder?code={code}");
        Assert.Contains("030 123 45 67", await teller.Client.GetStringAsync($"/insturen/mijn/{reference}/gegevens/downloaden", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await teller.SendAsync(page, [("akkoord-plaatsen", "ja"), ("telefoonnummer", string.Empty)]);

        Assert.Equal(string.Empty, (await site.StoredAsync(reference)).Contact!.Phone);
        (await editor.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("030 123 45 67");
    }

    [Fact]
    public async Task What_is_taken_back_closes_the_link_and_can_be_laid_before_anew()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        var teller = site.NewContributor();
        var link = await site.LatestLinkAsync(reference);
        var open = await teller.EnterAsync(link);

        var waiting = await editor.OpenAsync($"/redactie/telefoon/{reference}");
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitTellingAsync(waiting, [("wat", "Iets anders.")], $"/redactie/telefoon/{reference}")).Status);
        await editor.SendToAsync(waiting, "/terughalen");

        Assert.Equal(HttpStatusCode.NotFound, (await teller.SendAsync(open, [("akkoord-plaatsen", "ja")])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.NewContributor().OpenAsync(link)).Status);
        Assert.Equal(SubmissionStatus.Draft, (await site.StoredAsync(reference)).Status);
        await editor.SubmitTellingAsync(reference, [.. Telephone.ByMail, ("verloop", "Ria begon.")], "/voorleggen");
        (await teller.EnterAsync(await site.LatestLinkAsync(reference))).Page.ShouldSay("Ria begon.");
    }

    [Fact]
    public async Task After_five_working_days_the_teller_is_reminded_once()
    {
        while (site.Clock.GetUtcNow() is not { DayOfWeek: DayOfWeek.Tuesday, Month: 9 or 10 }) // without a holiday
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        var reference = await (await site.NewEditorAsync()).LayBeforeAsync(Telephone.ByMail);

        await PassAsync(days: 6); // from Tuesday to Monday: four working days
        Assert.Equal(0, await RemindersAsync(reference));
        await PassAsync(days: 1);
        Assert.Equal(1, await RemindersAsync(reference));
        await PassAsync(days: 10);
        Assert.Equal(1, await RemindersAsync(reference));
        (await site.NewContributor().EnterAsync(await site.LatestLinkAsync(reference))).Page.ShouldSay("Vindt u het goed?");
    }

    [Fact]
    public async Task What_is_not_approved_in_time_is_erased_and_what_was_never_laid_before_is_gone()
    {
        var editor = await site.NewEditorAsync();
        var reference = await editor.LayBeforeAsync(Telephone.ByMail);
        var unfinished = await editor.WriteDownAsync(Telephone.ByMail);

        await PassAsync(days: 29);
        Assert.NotEmpty((await site.StoredAsync(reference)).Sections);
        await PassAsync(days: 2);

        var stored = await site.StoredAsync(reference);
        Assert.NotNull(stored.ErasedAt);
        Assert.Empty(stored.Sections);
        Assert.Null(stored.Contact);
        Assert.False(await site.WithStoreAsync(store => store.Submissions.AnyAsync(item => item.Reference == unfinished)));
    }

    private Task<int> RemindersAsync(string reference) => site.WithStoreAsync(store => store.Outbox.CountAsync(mail => mail.Regarding == reference && mail.Subject.StartsWith("Hebt u al nagelezen")));

    private async Task PassAsync(int days)
    {
        site.Clock.Advance(TimeSpan.FromDays(days));
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
    }
}
