using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Who told a story that is on the site takes it back.</summary>
public sealed class WithdrawalTests : IDisposable
{
    private static readonly string[] Pages =
    [
        "/", "/casussen", "/casussen?thema=groen", "/lessen", "/lessen/1-begin-klein", "/lessen/1-begin-klein/wijzigingen", "/lessen/matrix", "/zoeken?q=soep", "/kerncijfers", "/casussen/vergelijk",
        "/data/kerncijfers.csv", "/data/matrix.csv", "/data/wij-in-de-wijk.json", "/casussen/buurttuin",
    ];

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public WithdrawalTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_story_is_gone_everywhere_at_the_next_request(bool isErased)
    {
        var story = await _site.PublishStoryAsync();
        var reader = _site.CreateClient();
        var before = await ReadAsync(reader);
        Assert.Contains(before, page => page.Words.Contains("oepbus", StringComparison.Ordinal));

        await (isErased ? story.EraseAsync() : story.WithdrawAsync());

        var page = await reader.GetAsync("/casussen/de-soepbus", Stop);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var words = await page.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Dit verhaal is teruggenomen", words, StringComparison.Ordinal);
        Assert.DoesNotContain("De Soepbus", words, StringComparison.Ordinal);
        foreach (var (address, status, text) in await ReadAsync(reader))
        {
            Assert.Equal((address, before.Single(page => page.Address == address).Status), (address, status));
            Assert.False(text.Contains("oepbus", StringComparison.OrdinalIgnoreCase) || text.Contains("pan soep", StringComparison.Ordinal), address);
        }

        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/casussen/de-soepbus/citaat.bib", Stop)).StatusCode);
        Assert.Equal(SubmissionStatus.Withdrawn, (await _site.StoredAsync(story.Reference)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_story_goes_also_while_something_is_wrong_with_another_text(bool isErased)
    {
        var story = await _site.PublishStoryAsync();
        await _site.WithStoreAsync(store => store.SourceTexts.Where(text => text.File == SeedFolder.CaseFile)
            .ExecuteUpdateAsync(set => set.SetProperty(text => text.Text, text => text.Text.Replace("gebied:", "gebiet:")), Stop));
        var reader = _site.CreateClient();

        await (isErased ? story.EraseAsync() : story.WithdrawAsync());

        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        Assert.DoesNotContain("oepbus", await reader.GetStringAsync("/zoeken?q=soep", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/casussen/buurttuin", Stop)).StatusCode);
        Assert.Equal(SubmissionStatus.Withdrawn, (await _site.StoredAsync(story.Reference)).Status);
    }

    [Fact]
    public async Task Editors_are_told_on_the_desk_by_mail_in_the_history_and_in_the_log()
    {
        var story = await _site.PublishStoryAsync();
        await _site.NewEditorAsync("Lezer", EditorRole.Reader);

        await story.WithdrawAsync();

        var desk = await story.Desk.OpenAsync("/redactie");
        Assert.Contains(story.Reference, desk.Page.GetElementById("groep-van-de-site")!.ParentElement!.TextContent, StringComparison.Ordinal);
        (await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}")).Page.ShouldSay("De inzender trok het in");
        (await story.Desk.OpenAsync("/redactie/teksten")).Page.ShouldSay("ingetrokken");
        var entry = (await _site.LogAsync(Stories.File))[^1];
        Assert.Equal((AuditLog.Sender, AuditAction.DocumentUnpublished, story.Reference), (entry.EditorName, entry.Action, entry.Detail));
        var mails = await _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Subject.StartsWith("Van de site")).ToListAsync(Stop));
        Assert.Equal(story.Desk.Email, Assert.Single(mails).To);
        Assert.DoesNotContain("Soepbus", mails[0].Subject + mails[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_stay_for_editors_and_no_editor_can_put_them_back()
    {
        var story = await _site.PublishStoryAsync();
        await story.WithdrawAsync();

        var text = await TextAsync();
        Assert.Contains("bus met soep", text.Text, StringComparison.Ordinal);
        var state = await story.Desk.OpenAsync($"/redactie/teksten/stand/{Stories.File}");
        state.Page.ShouldSay("trok het in");
        Assert.Empty(state.Page.QuerySelectorAll("main form"));

        var edit = await story.Desk.OpenAsync($"/redactie/teksten/bewerken/{Stories.File}");
        foreach (var step in new[] { "publiceren", "weghalen", "archiveren" })
        {
            using var body = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = edit.Value("__RequestVerificationToken"),
                ["versie"] = edit.Value("versie"),
                ["stap"] = step,
            });
            var reply = await story.Desk.Client.PostAsync($"/redactie/teksten/stand/{Stories.File}", body, Stop);
            Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        }

        Assert.Equal(SourceTextState.Withdrawn, (await TextAsync()).State);
    }

    [Fact]
    public async Task Deleting_leaves_what_editors_added_and_no_word_of_the_teller_in_text_history_or_lessons()
    {
        var story = await _site.PublishStoryAsync();

        await story.EraseAsync();

        var text = await TextAsync();
        Assert.Contains("Er is ook spanning.", text.Text, StringComparison.Ordinal);
        Assert.Contains("themas: [groen]", text.Text, StringComparison.Ordinal);
        var everything = await _site.WithStoreAsync(async store => string.Join(
            '\n',
            [
                .. await store.SourceTexts.Select(item => item.Text).ToListAsync(Stop),
                .. await store.Revisions.Select(item => item.Text).ToListAsync(Stop),
                .. await store.DocumentIdentities.Select(item => item.Title).ToListAsync(Stop),
                .. await store.ArchivedPages.Select(item => item.Title).ToListAsync(Stop),
                .. await store.CaseDrafts.Select(item => item.Text).ToListAsync(Stop),
                .. await store.Outbox.Select(item => item.Text + item.To).ToListAsync(Stop),
            ]));
        Assert.All(
            new[] { "De Soepbus", "bus met soep", "Ria", "één pan soep", "Buren spreken", "Ondiep" },
            words => Assert.DoesNotContain(words, everything, StringComparison.Ordinal));
        var stored = await _site.StoredAsync(story.Reference);
        Assert.Empty(stored.Sections);
        Assert.Null(stored.Contact);
        (await _site.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldNotSay("Soepbus");
    }

    [Fact]
    public async Task When_its_period_is_over_the_words_of_a_withdrawn_story_go_too()
    {
        var story = await _site.PublishStoryAsync();
        await story.WithdrawAsync();
        _site.Clock.Advance(TimeSpan.FromDays(200));

        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(Stop);
        }

        var text = await TextAsync();
        Assert.DoesNotContain("bus met soep", text.Text, StringComparison.Ordinal);
        Assert.Contains("Er is ook spanning.", text.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_story_that_is_told_anew_with_consent_comes_back_at_its_address_and_the_old_one_can_still_be_erased()
    {
        var story = await _site.PublishStoryAsync();
        await story.WithdrawAsync();
        var again = await _site.NewContributor().SendInAsync();
        var desk = story.Desk;
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{again}"), "/maken");
        var draft = await desk.OpenAsync(made.Location!);
        var fields = Stories.Complete(draft).Select(field => (field.Item1, field.Item1 == "lessen" ? string.Empty : field.Item2.Replace("slug: de-soepbus-2", "slug: de-soepbus", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(draft, [.. fields])).Status);

        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(desk, again)).Location);

        var reader = _site.CreateClient();
        (await reader.PageAsync("/casussen/de-soepbus")).ShouldSay("Elke dinsdag komt er een bus met soep.");
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met één pan soep.");
        await story.EraseAsync();
        (await reader.PageAsync("/casussen/de-soepbus")).ShouldSay("Elke dinsdag komt er een bus met soep.");
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_published_on_the_day_that_was_planned()
    {
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        var desk = await _site.NewEditorAsync();
        await Stories.DraftAsync(desk, reference);
        Assert.Equal(HttpStatusCode.Redirect, (await Stories.PublishAsync(desk, reference, "2026-12-01")).Status);

        await new PublishedStory(teller, reference, desk).WithdrawAsync();

        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal((0, 0), await _site.RunDueAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        (await (await _site.NewEditorAsync("Jan")).OpenAsync($"/redactie/concepten/{reference}")).Page.ShouldSay("De inzender trok het verhaal in.");
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<List<(string Address, HttpStatusCode Status, string Words)>> ReadAsync(HttpClient reader)
    {
        List<(string, HttpStatusCode, string)> read = [];
        foreach (var address in Pages)
        {
            var reply = await reader.GetAsync(address, Stop);
            read.Add((address, reply.StatusCode, (await reply.Content.ReadAsStringAsync(Stop))));
        }

        return read;
    }

    private Task<SourceText> TextAsync() => _site.WithStoreAsync(store => store.SourceTexts.AsNoTracking().SingleAsync(text => text.File == Stories.File, Stop));
}
