using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>The short way, from the first answer to the confirmation.</summary>
public sealed class ShortJourneyTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task A_short_example_goes_step_by_step_from_the_start_page_to_a_confirmation()
    {
        var start = await _contributor.OpenAsync("/insturen");
        start.Page.ShouldSay("Binnen 10 werkdagen");
        Assert.Contains("/insturen/kort", start.Page.InternalLinks());

        var initiative = await _contributor.FillInAsync("/insturen/kort", Contributor.Place);
        Assert.Equal("Het initiatief", initiative.Page.QuerySelector("h1")!.TextContent);
        var balance = await _contributor.FillInAsync(initiative.Address, Contributor.Initiative);
        Assert.Equal("De balans", balance.Page.QuerySelector("h1")!.TextContent);
        var contact = await _contributor.FillInAsync(balance.Address, Contributor.Balance);
        Assert.Equal("Contact en toestemming", contact.Page.QuerySelector("h1")!.TextContent);
        var check = await _contributor.FillInAsync(contact.Address, Contributor.Contact);
        Assert.Equal("Controleer uw antwoorden", check.Page.QuerySelector("h1")!.TextContent);
        check.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");

        var sent = await _contributor.SendAsync(check, []);
        var received = await _contributor.OpenAsync(sent.Location!);
        received.Page.ShouldSay("Uw voorbeeld is binnen. Dank u wel!");
        received.Page.ShouldSay("dinsdag 8 december 2026");
        var reference = received.Address.Split('/')[3];
        received.Page.ShouldSay($"Uw kenmerk is {reference}.");
        Assert.Equal(SubmissionStatus.Submitted, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task Looking_at_the_form_makes_no_draft_but_the_first_answer_does()
    {
        var before = await site.WithStoreAsync(store => store.Submissions.CountAsync());

        var form = await _contributor.OpenAsync("/insturen/kort");
        Assert.Equal(before, await site.WithStoreAsync(store => store.Submissions.CountAsync()));

        var reply = await _contributor.SendAsync(form, [("titel", "De Soepbus")], button: "later");
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.Equal(before + 1, await site.WithStoreAsync(store => store.Submissions.CountAsync()));
    }

    [Fact]
    public async Task The_first_step_sent_twice_makes_one_draft_that_both_answers_open()
    {
        var form = await _contributor.OpenAsync("/insturen/kort");

        var first = await _contributor.SendAsync(form, Contributor.Place);
        var second = await _contributor.SendAsync(form, Contributor.Place);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(HttpStatusCode.OK, (await _contributor.OpenAsync(second.Location!)).Status);
    }

    [Fact]
    public async Task An_empty_answer_that_is_needed_is_explained_and_what_was_filled_in_is_kept_and_saved()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");

        var reply = await _contributor.SendAsync(form, [("rol", "bewoner")]);

        reply.ShouldExplain("naam", "Vul uw naam in");
        Assert.Equal("bewoner", reply.Value("rol"));
        reply.Page.ShouldSay("Wat u invulde, is bewaard om");
        Assert.Equal("bewoner", (await site.StoredAsync(reference)).Contact!.Role);
    }

    [Fact]
    public async Task What_is_missing_can_wait_until_later()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");

        var reply = await _contributor.SendAsync(form, [("rol", "bewoner")], button: "later");

        Assert.Equal($"/insturen/mijn/{reference}", reply.Location);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_refused_with_its_text_kept()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        var text = new string('a', 100_000);

        var reply = await _contributor.SendAsync(form, [("wat", text)]);

        reply.ShouldExplain("wat", "Dit is 92.000 tekens te lang. Er passen 8.000 tekens in");
        Assert.Equal(text, reply.Value("wat"));
        Assert.DoesNotContain((await site.StoredAsync(reference)).Sections, section => section.Key == "initiatief");
    }

    [Theory]
    [InlineData("geen adres")]
    [InlineData("naam@")]
    [InlineData("@voorbeeld.nl")]
    public async Task A_mail_address_that_can_not_be_one_is_explained(string address)
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");

        var reply = await _contributor.SendAsync(form, [("naam", "Ria Jansen"), ("akkoord-plaatsen", "ja"), ("mailadres", address)]);

        reply.ShouldExplain("mailadres", "Vul een mailadres in zoals naam@voorbeeld.nl");
        Assert.Equal(address, reply.Value("mailadres"));
    }

    [Fact]
    public async Task Sending_what_is_not_complete_says_what_is_missing_and_where()
    {
        var reference = await _contributor.BeginAsync();

        var reply = await _contributor.SubmitAsync(reference);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(reply.Page.QuerySelectorAll("[data-error-summary] a"), link => link.GetAttribute("href") == $"/insturen/mijn/{reference}/deel/balans#vraag-waarom");
        Assert.Equal(SubmissionStatus.Draft, (await site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task Sending_twice_gives_one_submission_and_the_same_confirmation()
    {
        var reference = await _contributor.CompleteAsync();
        var check = await _contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        var replies = await Task.WhenAll(_contributor.SendAsync(check, []), _contributor.SendAsync(check, []));
        var late = await _contributor.SendAsync(check, []);

        Assert.All([.. replies, late], reply => Assert.Equal($"/insturen/mijn/{reference}/ontvangen", reply.Location));
        Assert.Single((await site.StoredAsync(reference)).Events, entry => entry.Kind == SubmissionEventKind.Sent);
    }

    [Fact]
    public async Task Every_section_can_be_changed_from_the_page_that_shows_all_answers()
    {
        var reference = await _contributor.CompleteAsync();

        var check = await _contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        foreach (var section in (string[])["plek", "initiatief", "balans", "contact"])
        {
            Assert.Contains($"/insturen/mijn/{reference}/deel/{section}", check.Page.InternalLinks());
        }
    }

    [Fact]
    public async Task The_preview_shows_the_story_and_not_its_sender()
    {
        var reference = await _contributor.CompleteAsync();

        var preview = await _contributor.OpenAsync($"/insturen/mijn/{reference}/voorbeeld");

        Assert.Equal("De Soepbus", preview.Page.QuerySelector("h1")!.TextContent);
        preview.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        preview.Page.ShouldNotSay("Ria Jansen");
        preview.Page.ShouldNotSay("ria@voorbeeld.nl");
    }

    [Fact]
    public async Task Consent_is_kept_with_its_wording_and_time_and_so_is_taking_it_back()
    {
        var reference = await _contributor.CompleteAsync();
        var given = Assert.Single((await site.StoredAsync(reference)).Consents);
        Assert.Equal((ConsentKind.Publication, "plaatsen-1", null), (given.Kind, given.TextVersion, given.TakenBackAt));

        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");
        await _contributor.SendAsync(form, [("akkoord-plaatsen", "")]);

        Assert.NotNull(Assert.Single((await site.StoredAsync(reference)).Consents).TakenBackAt);
    }
}
