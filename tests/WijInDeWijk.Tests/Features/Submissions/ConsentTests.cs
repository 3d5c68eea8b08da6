using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>A tick that is taken away after sending, and put back.</summary>
public sealed class ConsentTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public ConsentTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task Without_the_tick_the_story_is_off_the_site_and_everybody_concerned_can_see_it()
    {
        var story = await _site.PublishStoryAsync();

        var reply = await TickAsync(story, string.Empty);

        Assert.Equal((HttpStatusCode.Redirect, $"/insturen/mijn/{story.Reference}"), (reply.Status, reply.Location));
        var reader = _site.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldNotSay("pan soep");
        (await reader.PageAsync("/casussen")).ShouldNotSay("De Soepbus");
        var mine = (await story.Teller.OpenAsync(reply.Location!)).Page;
        mine.ShouldSay("komt er zonder uw toestemming niet op");
        mine.ShouldSay("U trok uw toestemming om te plaatsen in");
        Assert.DoesNotContain("U hoort uiterlijk", mine.QuerySelector("section[aria-labelledby=stand]")!.TextContent, StringComparison.Ordinal);
        var desk = (await story.Desk.OpenAsync("/redactie")).Page;
        Assert.Contains(story.Reference, desk.GetElementById("groep-van-de-site")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(story.Reference, desk.GetElementById("groep-te-laat")!.ParentElement!.TextContent, StringComparison.Ordinal);
        (await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}")).Page.ShouldSay("De inzender vindt plaatsen niet meer goed");
        Assert.Equal(1, await _site.WithStoreAsync(store => store.Outbox.CountAsync(mail => mail.Subject.StartsWith("Van de site"), Stop)));
    }

    [Fact]
    public async Task With_the_tick_back_an_editor_puts_it_back_with_all_that_was_added()
    {
        var story = await _site.PublishStoryAsync();
        await TickAsync(story, string.Empty);
        await story.Desk.SendToAsync(await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}"), "/maken");
        Assert.Equal(HttpStatusCode.BadRequest, (await Stories.PublishAsync(story.Desk, story.Reference)).Status);

        await TickAsync(story, "ja");

        var reader = _site.CreateClient();
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(story.Desk, story.Reference)).Location);
        (await reader.PageAsync("/casussen/de-soepbus")).ShouldSay("Er is ook spanning. redactie");
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met één pan soep.");
        Assert.Equal(SubmissionStatus.Published, (await _site.StoredAsync(story.Reference)).Status);
    }

    [Fact]
    public async Task A_tick_is_not_taken_away_while_somebody_is_typing()
    {
        var story = await _site.PublishStoryAsync();

        await TickAsync(story, string.Empty, whileTyping: true);

        Assert.Equal(HttpStatusCode.OK, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        Assert.True((await _site.StoredAsync(story.Reference)).Allows(ConsentKind.Publication));
    }

    [Fact]
    public async Task A_form_that_started_from_an_older_version_changes_nothing()
    {
        var story = await _site.PublishStoryAsync();
        var old = await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/contact");
        await story.Teller.SendAsync(await story.Teller.OpenAsync(old.Address), [("rol", "vrijwilliger")]);

        var reply = await story.Teller.SendAsync(old, [("akkoord-plaatsen", string.Empty)]);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal(HttpStatusCode.OK, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Reply> TickAsync(PublishedStory story, string value, bool whileTyping = false) => await story.Teller.SendAsync(
        await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/contact"), [("akkoord-plaatsen", value)], whileTyping: whileTyping);
}
