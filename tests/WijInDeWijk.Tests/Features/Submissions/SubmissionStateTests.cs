using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Status;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What a sender reads is true at the moment of reading, on every page that says how it stands.</summary>
public sealed partial class SubmissionStateTests : IDisposable
{
    private const string Story = "/casussen/de-soepbus";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public SubmissionStateTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    /// <summary>What brings a submission there, and what its sender then reads.</summary>
    private static readonly Dictionary<string, (Func<EditorSite, Task<PublishedStory>> Arrange, string Label, string Words)> States = new(StringComparer.Ordinal)
    {
        ["sent"] = (SentAsync, "Ingezonden", "Wij hebben uw voorbeeld. Een redacteur gaat het lezen."),
        ["in review"] = (site => ThenAsync(site, SentAsync, (item, now) => item.TakeUp(now)), "In behandeling", "Een redacteur leest uw voorbeeld."),
        ["asked"] = (site => ThenAsync(site, SentAsync, (item, now) => item.Ask("Hoeveel mensen?", now)), "Vraag van de redactie", "De redactie wil iets van u weten."),
        ["sent back"] = (site => ThenAsync(site, SentAsync, (item, now) => item.Ask("Wat langer graag.", now, "initiatief")), "Teruggelegd", "De redactie vraagt u om een onderdeel nog eens te bekijken."),
        ["without consent"] = (site => UntickedAsync(site, SentAsync), "Zonder toestemming", "U vindt het niet goed dat wij uw verhaal plaatsen."),
        ["planned"] = (PlannedAsync, "Komt op de site", "Uw voorbeeld komt op dinsdag 1 december 2026 op de site."),
        ["planned and without consent"] = (site => UntickedAsync(site, PlannedAsync), "Zonder toestemming", "U vindt het niet goed dat wij uw verhaal plaatsen."),
        ["planned no longer"] = (UnplannedAsync, "In behandeling", "Een redacteur leest uw voorbeeld."),
        ["on the site"] = (PublishedAsync, "Gepubliceerd", "Uw voorbeeld staat op de site. Dank u wel!"),
        ["unpublished again"] = (site => StandAsync(site, "weghalen"), "Van de site gehaald", "De redactie heeft uw voorbeeld van de site gehaald."),
        ["back on the site"] = (site => StandAsync(site, "weghalen", "publiceren"), "Gepubliceerd", "Uw voorbeeld staat op de site. Dank u wel!"),
        ["archived"] = (site => StandAsync(site, "archiveren"), "Van de site gehaald", "Wie het adres opent, leest alleen nog dat de pagina weg is."),
        ["consent taken back"] = (site => UntickedAsync(site, PublishedAsync), "Zonder toestemming", "Het staat niet op de site, en komt er zonder uw toestemming niet op."),
        ["declined"] = (site => ThenAsync(site, SentAsync, (item, now) => item.Decline("Het past hier niet.", now)), "Niet geplaatst", "Uw gegevens verwijderen wij op 24 mei 2027."),
        ["reopened"] = (site => ThenAsync(site, SentAsync, (item, now) =>
        {
            item.Decline("Het past hier niet.", now);
            item.Reopen(now);
        }), "In behandeling", "Een redacteur leest uw voorbeeld."),
        ["withdrawn"] = (site => WithdrawnAsync(site, SentAsync), "Ingetrokken", "U hebt uw voorbeeld ingetrokken."),
        ["withdrawn from the site"] = (site => WithdrawnAsync(site, PublishedAsync), "Ingetrokken", "Uw gegevens verwijderen wij op 24 mei 2027."),
        ["withdrawn when unpublished"] = (site => WithdrawnAsync(site, at => StandAsync(at, "weghalen")), "Ingetrokken", "U hebt uw voorbeeld ingetrokken."),
        ["withdrawn when planned"] = (site => WithdrawnAsync(site, PlannedAsync), "Ingetrokken", "U hebt uw voorbeeld ingetrokken."),
    };

    public static TheoryData<string> Names => [.. States.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_page_of_a_sender_tells_how_it_stands_now(string name)
    {
        var (arrange, label, words) = States[name];
        var story = await arrange(_site);
        var isOnSite = (await _site.CreateClient().GetAsync(Story, Stop)).StatusCode == HttpStatusCode.OK;

        var mine = (await OwnAsync(story, string.Empty))!;
        Assert.StartsWith(label, Pages.Fold(mine.GetElementById("stand")!.TextContent), StringComparison.Ordinal);
        mine.ShouldSay(words);

        var received = (await OwnAsync(story, "/ontvangen"))!;
        var isJustIn = label is "Ingezonden" or "In behandeling";
        Assert.Equal(isJustIn, received.Words().Contains("Uw voorbeeld is binnen", StringComparison.Ordinal));
        if (!isJustIn)
        {
            received.ShouldSay(label);
            received.ShouldSay(words);
        }

        foreach (var page in new[] { mine, received, await OwnAsync(story, "/intrekken"), await OwnAsync(story, "/gegevens"), await OwnAsync(story, "/code"), await OwnAsync(story, "/kopie") }.OfType<IHtmlDocument>())
        {
            var text = page.Words();
            Assert.Equal(isOnSite && OnSite().IsMatch(text), OnSite().IsMatch(text));
            Assert.True(isOnSite || !page.InternalLinks().Contains(Story, StringComparer.Ordinal), page.Title);
            Assert.True(label is "Ingezonden" or "In behandeling" || !text.Contains("U hoort uiterlijk", StringComparison.Ordinal), page.Title);
        }

        Assert.Equal(isOnSite, mine.InternalLinks().Contains(Story, StringComparer.Ordinal));
        var desk = (await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}")).Page;
        Assert.Equal(label, desk.GetElementById("stand")!.TextContent);
        Assert.Equal(isOnSite, desk.InternalLinks().Contains(Story, StringComparer.Ordinal));
    }

    /// <summary>A stage that is added has to be tried here too.</summary>
    [Fact]
    public void Every_stage_of_what_was_sent_is_tried_above()
    {
        SubmissionStage[] before = [SubmissionStage.Draft, SubmissionStage.BeingWrittenDown, SubmissionStage.WaitsForTeller, SubmissionStage.Erased];

        Assert.Equal(
            Enum.GetValues<SubmissionStage>().Except(before).Select(stage => stage.Label()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            States.Values.Select(state => state.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_not_sent_yet_says_whose_turn_it_is()
    {
        var teller = _site.NewContributor();
        var draft = await teller.CompleteAsync();
        (await teller.OpenAsync($"/insturen/mijn/{draft}")).Page.ShouldSay("De redactie ziet het pas als u het verstuurt.");
        Assert.Equal($"/insturen/mijn/{draft}", (await teller.OpenAsync($"/insturen/mijn/{draft}/ontvangen")).Location);
        var desk = await _site.NewEditorAsync();
        var told = await desk.LayBeforeAsync(Telephone.ByMail);

        await using var scope = _site.Services.CreateAsyncScope();
        var states = scope.ServiceProvider.GetRequiredService<SubmissionStateQuery>();
        Assert.Equal(SubmissionStage.Draft, (await states.ReadAsync(await _site.StoredAsync(draft), Stop)).Stage);
        Assert.Equal(SubmissionStage.WaitsForTeller, (await states.ReadAsync(await _site.StoredAsync(told), Stop)).Stage);
        Assert.Equal(SubmissionStage.BeingWrittenDown, (await states.ReadAsync(await _site.StoredAsync(await desk.WriteDownAsync(Telephone.ByMail)), Stop)).Stage);
    }

    [Fact]
    public async Task That_it_left_the_site_and_came_back_stands_in_its_history_with_the_day()
    {
        var story = await PublishedAsync(_site);
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await StandAsync(await _site.NewEditorAsync("Anna"), "weghalen");

        var away = (await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}")).Page;
        away.ShouldSay("Van de site gehaald sinds 25 november 2026");
        away.ShouldSay("25 november 2026: De redactie haalde het van de site");

        _site.Clock.Advance(TimeSpan.FromDays(1));
        await StandAsync(await _site.NewEditorAsync("Jan"), "publiceren");
        (await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}")).Page.ShouldSay("26 november 2026: De redactie zette het weer op de site");
    }

    [Fact]
    public async Task A_day_that_we_promised_and_let_pass_is_not_promised_again()
    {
        var story = await SentAsync(_site);
        _site.Clock.Advance(TimeSpan.FromDays(30));

        foreach (var address in new[] { string.Empty, "/ontvangen" })
        {
            var page = (await OwnAsync(story, address))!;
            page.ShouldNotSay("U hoort uiterlijk");
            page.ShouldSay("U had uiterlijk dinsdag 8 december 2026 van ons moeten horen. Dat is niet gelukt.");
        }
    }

    [Fact]
    public async Task What_was_erased_is_known_to_nobody_who_had_the_code()
    {
        var story = await PublishedAsync(_site);
        await story.EraseAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}")).Status);
        Assert.Equal("Verwijderd", (await story.Desk.OpenAsync($"/redactie/inzendingen/{story.Reference}")).Page.GetElementById("stand")!.TextContent);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A page of its sender, without the mails of before that it shows where none are sent; null for one that is not theirs now.</summary>
    private static async Task<IHtmlDocument?> OwnAsync(PublishedStory story, string page)
    {
        var reply = await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}{page}");
        reply.Page.QuerySelector("section[aria-labelledby='mail']")?.Remove();
        return reply.Status == HttpStatusCode.OK ? reply.Page : null;
    }

    private static async Task<PublishedStory> SentAsync(EditorSite site)
    {
        var teller = site.NewContributor();
        return new PublishedStory(teller, await teller.SendInAsync(), await site.NewEditorAsync());
    }

    private static Task<PublishedStory> PublishedAsync(EditorSite site) => site.PublishStoryAsync();

    private static async Task<PublishedStory> PlannedAsync(EditorSite site)
    {
        var story = await SentAsync(site);
        await Stories.DraftAsync(story.Desk, story.Reference);
        Assert.Equal(HttpStatusCode.Redirect, (await Stories.PublishAsync(story.Desk, story.Reference, "2026-12-01")).Status);
        return story;
    }

    private static async Task<PublishedStory> UnplannedAsync(EditorSite site)
    {
        var story = await PlannedAsync(site);
        var draft = await story.Desk.OpenAsync($"/redactie/concepten/{story.Reference}");
        Assert.Equal(HttpStatusCode.Redirect, (await story.Desk.SendToAsync(draft, "/planning-weg")).Status);
        return story;
    }

    private static async Task<PublishedStory> ThenAsync(EditorSite site, Func<EditorSite, Task<PublishedStory>> arrange, Action<Submission, DateTimeOffset> step)
    {
        var story = await arrange(site);
        await site.ChangeAsync(story.Reference, step);
        return story;
    }

    private static async Task<PublishedStory> UntickedAsync(EditorSite site, Func<EditorSite, Task<PublishedStory>> arrange)
    {
        var story = await arrange(site);
        var contact = await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/deel/contact");
        Assert.Equal(HttpStatusCode.Redirect, (await story.Teller.SendAsync(contact, [("akkoord-plaatsen", string.Empty)])).Status);
        return story;
    }

    private static async Task<PublishedStory> WithdrawnAsync(EditorSite site, Func<EditorSite, Task<PublishedStory>> arrange)
    {
        var story = await arrange(site);
        await story.WithdrawAsync();
        return story;
    }

    private static async Task<PublishedStory> StandAsync(EditorSite site, params string[] steps)
    {
        var story = await PublishedAsync(site);
        foreach (var step in steps)
        {
            await StandAsync(story, step);
        }

        return story;
    }

    private static Task StandAsync(PublishedStory story, string step) => StandAsync(story.Desk, step);

    private static async Task StandAsync(Desk desk, string step) =>
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync($"/redactie/teksten/stand/{Stories.File}"), ("stap", step))).Status);

    [GeneratedRegex("[Uu]w (voorbeeld|verhaal) staat (nu )?op de site", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnSite();
}
