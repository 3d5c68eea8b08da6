using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>A change to a story that is on the site: open until readers see it, or an editor says no.</summary>
public sealed class ProposalOnSiteTests : IDisposable
{
    private const string Before = "Elke dinsdag komt er een bus met soep.";
    private const string After = "Elke dinsdag komen er twee bussen met soep.";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ProposalOnSiteTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task Taking_over_opens_the_case_with_the_change_beside_it_and_stays_open_until_it_is_on_the_site()
    {
        var story = await ProposedAsync();

        var taken = await DecideAsync(story, "overnemen");

        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        var text = await story.Desk.OpenAsync(taken.Location!);
        Assert.StartsWith($"/redactie/teksten/bewerken/{Stories.File}", taken.Location!, StringComparison.Ordinal);
        var beside = text.Page.QuerySelector("section[aria-labelledby='voorstellen']")!;
        Assert.Equal("komt een bus", string.Join(' ', beside.QuerySelectorAll("del").Select(gone => Pages.Fold(gone.TextContent).Replace("[weg:", "", StringComparison.Ordinal).TrimEnd(']').Trim())));
        Assert.Contains(After, Pages.Fold(beside.TextContent), StringComparison.Ordinal);
        Assert.Contains(Before, text.Value("tekst"), StringComparison.Ordinal);
        Assert.True(await IsOpenAsync(story));
        Assert.Contains("De Soepbus", await story.Desk.QueueAsync("wacht-op-ons"), StringComparison.Ordinal);
        (await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}")).Page.ShouldSay("De redactie verwerkt uw wijziging");

        // A change of something else leaves it open.
        await SaveAsync(story, text, body => $"{body}\n\nEr is brood bij. [redactie]\n", []);
        Assert.True(await IsOpenAsync(story));

        var again = await story.Desk.OpenAsync(taken.Location!);
        var box = again.Page.QuerySelector("input[name='voorstel']")!;
        Assert.True(box.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(story, again, body => body.Replace(Before, After, StringComparison.Ordinal), [("voorstel", box.GetAttribute("value")!)])).Status);

        Assert.Contains(After, await _site.CreateClient().GetStringAsync("/casussen/de-soepbus", Stop), StringComparison.Ordinal);
        var stored = await _site.StoredAsync(story.Reference);
        Assert.Equal(ProposalState.TakenOver, Assert.Single(stored.Proposals).State);
        Assert.Equal(After, stored.Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
        Assert.DoesNotContain("De Soepbus", await story.Desk.QueueAsync("wacht-op-ons"), StringComparison.Ordinal);
        Assert.Contains(await _site.LogAsync(story.Reference), entry => entry.Action == AuditAction.SubmissionProposalPlaced);
        Assert.Null((await story.Desk.OpenAsync($"/redactie/teksten/bewerken/{Stories.File}")).Page.QuerySelector("section[aria-labelledby='voorstellen']"));
    }

    [Fact]
    public async Task What_was_taken_over_can_still_be_declined_and_then_nothing_of_it_stays()
    {
        var story = await ProposedAsync();
        await DecideAsync(story, "overnemen");
        (await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}")).Page.ShouldSay("nog niet op de site");

        Assert.Equal($"/redactie/inzendingen/{story.Reference}", (await DecideAsync(story, "laten")).Location);

        var stored = await _site.StoredAsync(story.Reference);
        Assert.Equal(ProposalState.Left, Assert.Single(stored.Proposals).State);
        Assert.Equal(Before, stored.Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
        Assert.DoesNotContain("De Soepbus", await story.Desk.QueueAsync("wacht-op-ons"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_is_refused_leaves_it_open_and_so_does_a_text_that_is_off_the_site()
    {
        var story = await ProposedAsync();
        var text = await story.Desk.OpenAsync((await DecideAsync(story, "overnemen")).Location!);
        var box = ("voorstel", text.Page.QuerySelector("input[name='voorstel']")!.GetAttribute("value")!);

        Assert.Equal(HttpStatusCode.BadRequest, (await SaveAsync(story, text, body => $"{body}\n\nBel 030 765 43 21. [redactie]\n", [box])).Status);
        Assert.True(await IsOpenAsync(story));

        await _site.UnpublishAsync(Stories.File);
        var away = await story.Desk.OpenAsync($"/redactie/teksten/bewerken/{Stories.File}");
        Assert.Null(away.Page.QuerySelector("input[name='voorstel']"));
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(story, away, body => body.Replace(Before, After, StringComparison.Ordinal), [box])).Status);
        Assert.True(await IsOpenAsync(story));
    }

    [Fact]
    public async Task Its_sender_may_take_it_back_until_then_and_the_slower_editor_is_told()
    {
        var story = await ProposedAsync();
        var text = await story.Desk.OpenAsync((await DecideAsync(story, "overnemen")).Location!);
        var box = ("voorstel", text.Page.QuerySelector("input[name='voorstel']")!.GetAttribute("value")!);
        await story.Teller.SendAsync(await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/initiatief"), [], form: "form[action$='/terugnemen']");

        var late = await SaveAsync(story, text, body => body.Replace(Before, After, StringComparison.Ordinal), [box]);

        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        late.Page.ShouldSay("De inzender nam deze wijziging intussen terug, of een collega besloot erover");
        Assert.DoesNotContain(After, await _site.CreateClient().GetStringAsync("/casussen/de-soepbus", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_to_a_story_that_is_being_made_into_a_case_is_laid_beside_the_draft_and_closed_by_publishing()
    {
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        var desk = await _site.NewEditorAsync();
        await Stories.DraftAsync(desk, reference);
        var story = new PublishedStory(teller, reference, desk);
        await ProposeAsync(story);

        var taken = await DecideAsync(story, "overnemen");

        Assert.Equal($"/redactie/concepten/{reference}", taken.Location);
        var draft = await desk.OpenAsync(taken.Location!);
        Assert.Contains(After, Pages.Fold(draft.Page.QuerySelector("section[aria-labelledby='voorstellen']")!.TextContent), StringComparison.Ordinal);
        Assert.True(await IsOpenAsync(story));

        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(desk, reference)).Location);
        Assert.Equal(ProposalState.TakenOver, Assert.Single((await _site.StoredAsync(reference)).Proposals).State);
    }

    [Fact]
    public async Task A_change_to_a_story_that_left_the_site_for_want_of_consent_waits_for_the_case_that_comes_back()
    {
        var story = await _site.PublishStoryAsync();
        await AgreeAsync(story, string.Empty);
        await ProposeAsync(story);

        Assert.Equal($"/redactie/inzendingen/{story.Reference}", (await DecideAsync(story, "overnemen")).Location);
        Assert.True(await IsOpenAsync(story));
        await AgreeAsync(story, "ja");
        var made = await story.Desk.SendToAsync(await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}"), "/maken");

        Assert.Contains(After, Pages.Fold((await story.Desk.OpenAsync(made.Location!)).Page.QuerySelector("section[aria-labelledby='voorstellen']")!.TextContent), StringComparison.Ordinal);
        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(story.Desk, story.Reference)).Location);
        Assert.False(await IsOpenAsync(story));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<PublishedStory> ProposedAsync()
    {
        var story = await _site.PublishStoryAsync();
        await ProposeAsync(story);
        return story;
    }

    private static async Task ProposeAsync(PublishedStory story) =>
        Assert.Equal(HttpStatusCode.Redirect, (await story.Teller.SendAsync(await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/initiatief"), [("wat", After)])).Status);

    private static async Task AgreeAsync(PublishedStory story, string tick) =>
        Assert.Equal(HttpStatusCode.Redirect, (await story.Teller.SendAsync(await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/contact"), [("akkoord-plaatsen", tick)])).Status);

    private static async Task<Reply> DecideAsync(PublishedStory story, string decision)
    {
        var page = await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}");
        return await story.Desk.SendToAsync(page, page.Page.QuerySelector("form[action*='/voorstel/']")!.GetAttribute("action")!, ("besluit", decision));
    }

    private static Task<Reply> SaveAsync(PublishedStory story, Reply text, Func<string, string> body, IEnumerable<(string, string)> further) =>
        story.Desk.SendToAsync(text, Stories.File, [.. text.TextForm(body: body), .. further]);

    /// <summary>Neither on the site nor declined.</summary>
    private async Task<bool> IsOpenAsync(PublishedStory story) =>
        (await _site.WithStoreAsync(store => store.Submissions.Where(item => item.Reference == story.Reference).SelectMany(item => item.Proposals).Select(item => item.State).SingleAsync(Stop))) is ProposalState.Open or ProposalState.Accepted;
}
