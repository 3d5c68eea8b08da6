using System.Net;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>After sending, a change is what its sender proposed: nothing that was merely typed, and nothing that changes nothing.</summary>
public sealed class ProposalTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Sent = "Elke dinsdag komt er een bus met soep.";
    private const string Typed = "Er komen nu twee bussen.";

    private readonly Contributor _sender = site.NewContributor();

    [Fact]
    public async Task What_is_saved_while_typing_is_no_proposal_until_its_sender_says_so()
    {
        var (reference, desk) = await SendInAsync();

        var saved = await TypeAsync(reference, Typed);

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("De inzender wil iets veranderen");
        Assert.DoesNotContain((await site.StoredAsync(reference)).Events, entry => entry.Kind == SubmissionEventKind.Proposed);
        var step = await StepAsync(reference);
        Assert.Equal(Typed, step.Value("wat"));
        step.Page.ShouldSay("hebt u nog niet voorgesteld");
        (await MineAsync(reference)).Page.ShouldSay("Nog niet voorgesteld");

        await _sender.SendAsync(step, []);

        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay(Typed);
        Assert.Single((await site.StoredAsync(reference)).Events, entry => entry.Kind == SubmissionEventKind.Proposed);
        (await MineAsync(reference)).Page.ShouldSay("Wijziging voorgesteld");
    }

    [Fact]
    public async Task What_was_proposed_stays_as_it_was_while_its_sender_types_on()
    {
        var (reference, desk) = await SendInAsync();
        await ProposeAsync(reference, Typed);

        await TypeAsync(reference, "Er komen nu drie bus");

        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");
        page.Page.ShouldSay(Typed);
        page.Page.ShouldNotSay("drie bus");
        await _sender.SendAsync(await StepAsync(reference), [("wat", "Er komen nu drie bussen.")]);
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("Er komen nu drie bussen.");
        Assert.Equal(HttpStatusCode.Conflict, (await desk.SendToAsync(page, AddressOf(page), ("besluit", "overnemen"))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_that_changes_nothing_does_not_exist(bool hasTyped)
    {
        var (reference, desk) = await SendInAsync();
        if (hasTyped)
        {
            await TypeAsync(reference, Typed);
            await TypeAsync(reference, Sent);
            Assert.Empty((await site.StoredAsync(reference)).Proposals);
        }

        await _sender.SendAsync(await StepAsync(reference), []);

        Assert.Empty((await site.StoredAsync(reference)).Proposals);
        (await MineAsync(reference)).Page.ShouldNotSay("Wijziging voorgesteld");
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("De inzender wil iets veranderen");
        Assert.DoesNotContain((await site.StoredAsync(reference)).Events, entry => entry.Kind == SubmissionEventKind.Proposed);
    }

    [Fact]
    public async Task Proposing_what_was_sent_takes_an_earlier_proposal_back()
    {
        var (reference, desk) = await SendInAsync();
        await ProposeAsync(reference, Typed);

        await ProposeAsync(reference, Sent);

        Assert.Empty((await site.StoredAsync(reference)).Proposals);
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("De inzender wil iets veranderen");
    }

    [Fact]
    public async Task What_was_not_proposed_is_dropped_and_what_was_proposed_is_taken_back()
    {
        var (reference, desk) = await SendInAsync();
        await ProposeAsync(reference, Typed);
        await TypeAsync(reference, "Er komen er drie.");

        var dropped = await _sender.SendAsync(await StepAsync(reference), [], form: "form[action$='/deel/initiatief/terugnemen']");

        Assert.Equal(HttpStatusCode.Redirect, dropped.Status);
        var step = await StepAsync(reference);
        Assert.Equal(Typed, step.Value("wat"));
        step.Page.ShouldSay("wacht op de redactie");

        await _sender.SendAsync(step, [], form: "form[action$='/deel/initiatief/terugnemen']");

        Assert.Equal(Sent, (await StepAsync(reference)).Value("wat"));
        Assert.Empty((await site.StoredAsync(reference)).Proposals);
        (await MineAsync(reference)).Page.ShouldSay("U nam uw wijziging terug");
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("De inzender nam een wijziging terug");
        Assert.Equal(HttpStatusCode.Redirect, (await _sender.SendAsync(step, [], form: "form[action$='/deel/initiatief/terugnemen']")).Status);
    }

    [Fact]
    public async Task Without_a_script_it_is_kept_for_later_too()
    {
        var (reference, _) = await SendInAsync();

        await _sender.SendAsync(await StepAsync(reference), [("wat", Typed)], button: "later");

        Assert.Equal(ProposalState.Draft, Assert.Single((await site.StoredAsync(reference)).Proposals).State);
        Assert.Equal(Typed, (await StepAsync(reference)).Value("wat"));
    }

    [Fact]
    public async Task A_point_on_the_map_waits_for_the_button_as_well()
    {
        var (reference, desk) = await SendInAsync();

        await _sender.SendAsync(await _sender.OpenAsync($"/insturen/mijn/{reference}/kaart"), [("breedte", "52,1"), ("lengte", "5,1")]);

        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay("De inzender wil iets veranderen");
        (await MineAsync(reference)).Page.ShouldSay("Nog niet voorgesteld");
    }

    [Fact]
    public async Task Two_devices_do_not_overwrite_each_other_before_and_after_proposing()
    {
        var (reference, _) = await SendInAsync();
        var (phone, laptop) = (await StepAsync(reference), await StepAsync(reference));
        await _sender.SendAsync(phone, [("wat", "Van de telefoon.")], whileTyping: true);

        Assert.Equal(HttpStatusCode.Conflict, (await _sender.SendAsync(laptop, [("wat", "Van de laptop.")])).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _sender.SendAsync(laptop, [("wat", "Van de laptop.")], whileTyping: true)).Status);

        Assert.Equal("Van de telefoon.", (await StepAsync(reference)).Value("wat"));
    }

    private static string AddressOf(Reply page) => page.Page.QuerySelector("form[action*='/voorstel/']")!.GetAttribute("action")!;

    private async Task<(string Reference, Desk Desk)> SendInAsync() => (await _sender.SendInAsync(), await site.NewEditorAsync());

    private Task<Reply> MineAsync(string reference) => _sender.OpenAsync($"/insturen/mijn/{reference}");

    private Task<Reply> StepAsync(string reference) => _sender.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");

    private async Task<Reply> TypeAsync(string reference, string words) => await _sender.SendAsync(await StepAsync(reference), [("wat", words)], whileTyping: true);

    private async Task<Reply> ProposeAsync(string reference, string words) => await _sender.SendAsync(await StepAsync(reference), [("wat", words)]);
}
