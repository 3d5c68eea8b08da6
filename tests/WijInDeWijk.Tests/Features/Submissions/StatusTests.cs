using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>After sending, through the same link.</summary>
public sealed class StatusTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task The_page_says_how_far_it_is_with_dates_in_words()
    {
        var reference = await _contributor.SendInAsync();
        (await MineAsync(reference)).Page.ShouldSay("Ingezonden sinds 24 november 2026");

        await site.ChangeAsync(reference, (submission, now) => submission.TakeUp(now));
        (await MineAsync(reference)).Page.ShouldSay("In behandeling");

        await site.ChangeAsync(reference, (submission, now) => submission.Decline("Het gaat niet over een ontmoetingsplek.", now));
        var page = (await MineAsync(reference)).Page;
        page.ShouldSay("Niet geplaatst");
        page.ShouldSay("Het gaat niet over een ontmoetingsplek.");
        page.ShouldSay("24 november 2026: U stuurde het in");
    }

    [Fact]
    public async Task A_question_of_the_editors_can_be_answered()
    {
        var reference = await AskedAsync("Hoeveel mensen komen er?");
        var mine = await MineAsync(reference);
        mine.Page.ShouldSay("Vraag van de redactie");

        await _contributor.SendAsync(mine, [("antwoord", "Ongeveer veertig.")], form: "form[action*='/vraag/']");

        (await MineAsync(reference)).Page.ShouldSay("Ongeveer veertig.");
        var stored = await site.StoredAsync(reference);
        Assert.Equal((SubmissionStatus.InReview, "Ongeveer veertig."), (stored.Status, Assert.Single(stored.Questions).Answer));
    }

    [Theory]
    [InlineData(0, "Vul een antwoord in")]
    [InlineData(4001, "Dit antwoord is te lang. Er passen 4.000 tekens in")]
    public async Task An_answer_that_can_not_be_taken_is_explained_and_kept(int length, string message)
    {
        var reference = await AskedAsync("Hoeveel mensen komen er?");
        var text = new string('a', length);

        var reply = await _contributor.SendAsync(await MineAsync(reference), [("antwoord", text)], form: "form[action*='/vraag/']");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay(message);
        Assert.Equal(text, reply.Value("antwoord"));
    }

    [Fact]
    public async Task A_change_after_sending_is_a_proposal_and_leaves_what_was_sent_alone()
    {
        var reference = await _contributor.SendInAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        form.Page.ShouldSay("Op de site verandert niets vanzelf.");

        await _contributor.SendAsync(form, [("wat", "Er komen nu twee bussen.")]);
        var again = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        await _contributor.SendAsync(again, [("wat", "Er komen nu drie bussen.")]);

        var stored = await site.StoredAsync(reference);
        Assert.Equal("Elke dinsdag komt er een bus met soep.", stored.Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
        var proposal = Assert.Single(stored.Proposals);
        Assert.Equal(("Er komen nu drie bussen.", ProposalState.Open), (proposal.Answers["wat"], proposal.State));
        (await MineAsync(reference)).Page.ShouldSay("Wijziging voorgesteld");
    }

    [Fact]
    public async Task It_can_be_withdrawn_once_and_then_not_be_changed()
    {
        var reference = await _contributor.SendInAsync();
        var ask = await _contributor.OpenAsync($"/insturen/mijn/{reference}/intrekken");

        await _contributor.SendAsync(ask, []);
        await _contributor.SendAsync(ask, []);

        (await MineAsync(reference)).Page.ShouldSay("Ingetrokken");
        Assert.Equal(HttpStatusCode.NotFound, (await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief")).Status);
        Assert.Single((await site.StoredAsync(reference)).Events, entry => entry.Kind == SubmissionEventKind.Withdrawn);
    }

    [Fact]
    public async Task One_s_own_data_can_be_downloaded()
    {
        var reference = await _contributor.SendInAsync();

        var reply = await _contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens/downloaden");

        var json = await reply.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(["Ria Jansen", "ria@voorbeeld.nl", "De Soepbus", "plaatsen-1", "U stuurde het in"], words => Assert.Contains(words, json, StringComparison.Ordinal));
        Assert.Equal("attachment", reply.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Deleting_a_draft_leaves_nothing_and_its_code_opens_nothing()
    {
        var reference = await _contributor.CompleteAsync();
        var code = await _contributor.CodeAsync(reference);

        await _contributor.SendAsync(await _contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        Assert.Equal(HttpStatusCode.NotFound, (await MineAsync(reference)).Status);
        Assert.Equal(0, await site.WithStoreAsync(store => store.Submissions.CountAsync(item => item.Reference == reference)));
        (await _contributor.SendAsync(await _contributor.OpenAsync("/insturen/verder"), [("code", code)])).ShouldExplain("code", "Deze code kennen wij niet (meer). Kijk of hij goed is overgenomen");
    }

    [Fact]
    public async Task Deleting_what_was_sent_leaves_the_bare_fact_and_no_word_or_name()
    {
        var reference = await _contributor.SendInAsync();

        await _contributor.SendAsync(await _contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        var stored = await site.StoredAsync(reference);
        Assert.Equal((SubmissionStatus.Withdrawn, true), (stored.Status, stored.ErasedAt is not null));
        Assert.Null(stored.Contact);
        Assert.Empty(stored.Sections);
        Assert.Empty(stored.Keys);
        Assert.Empty(stored.Consents);
        Assert.All(stored.Events, entry => Assert.Null(entry.Detail));
    }

    private Task<Reply> MineAsync(string reference) => _contributor.OpenAsync($"/insturen/mijn/{reference}");

    private async Task<string> AskedAsync(string question)
    {
        var reference = await _contributor.SendInAsync();
        await site.ChangeAsync(reference, (submission, now) => submission.Ask(question, now));
        return reference;
    }
}
