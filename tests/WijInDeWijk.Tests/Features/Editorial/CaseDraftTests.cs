using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>From what somebody sends in to a case on the site.</summary>
public sealed class CaseDraftTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public CaseDraftTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task One_deed_makes_a_draft_with_what_was_told_and_not_with_who_told_it()
    {
        var (_, reference, draft) = await MakeAsync();

        Assert.Contains("titel: \"De Soepbus\"", draft.Value("kenmerken"), StringComparison.Ordinal);
        Assert.Contains("herkomst: inzender", draft.Value("kenmerken"), StringComparison.Ordinal);
        Assert.Contains("wijk: \"Ondiep\"", draft.Value("kenmerken"), StringComparison.Ordinal);
        Assert.Contains("Elke dinsdag komt er een bus met soep. [inzender]", draft.Value("tekst"), StringComparison.Ordinal);
        draft.Page.ShouldSay("Omdat Ria er altijd is.");
        Assert.DoesNotContain("Ria Jansen", draft.Value("kenmerken") + draft.Value("tekst"), StringComparison.Ordinal);
        Assert.DoesNotContain("ria@voorbeeld.nl", draft.Value("kenmerken") + draft.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.InReview, (await _site.StoredAsync(reference)).Status);
        (await _site.CreateClient().PageAsync("/casussen")).ShouldNotSay("De Soepbus");
    }

    [Fact]
    public async Task A_draft_is_kept_while_it_says_what_is_still_to_be_done()
    {
        var (desk, _, draft) = await MakeAsync();
        draft.Page.ShouldSay("Nog te doen in de bewaarde tekst");
        draft.Page.ShouldSay("(gebied)");

        var saved = await desk.SendAsync(draft, ("kenmerken", draft.Value("kenmerken")), ("tekst", draft.Value("tekst") + "\nEr komt ook brood bij. [redactie]\n"), ("lessen", ""));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("ook brood", (await desk.OpenAsync(saved.Location!)).Value("tekst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_shows_the_case_everywhere_tells_the_sender_and_is_one_line_in_the_log()
    {
        var (desk, reference, draft) = await MakeAsync();
        var reader = _site.CreateClient();
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldNotSay("Soepbus");
        await SaveCompleteAsync(desk, draft);

        var published = await Stories.PublishAsync(desk, reference);

        Assert.Equal("/casussen/de-soepbus", published.Location);
        var page = await reader.PageAsync("/casussen/de-soepbus");
        page.ShouldSay("Ingezonden door iemand uit de praktijk, geplaatst in 2026");
        page.ShouldSay("Elke dinsdag komt er een bus met soep. inzender");
        page.ShouldSay("Buren spreken elkaar. inzender");
        page.ShouldSay("Er is ook spanning. redactie");
        page.ShouldSay("Dit verhaal is ingezonden door iemand die erbij is");
        (await reader.PageAsync("/casussen")).ShouldSay("De Soepbus");
        (await reader.PageAsync("/")).ShouldSay("De Soepbus");
        (await reader.PageAsync("/lessen/1-begin-klein")).ShouldSay("Het begon met één pan soep.");
        (await reader.PageAsync("/lessen/matrix")).ShouldSay("De Soepbus");
        (await reader.PageAsync("/zoeken?q=soep")).ShouldSay("De Soepbus");
        (await reader.PageAsync("/casussen/vergelijk?casus=de-soepbus&casus=buurttuin")).ShouldSay("ingezonden uit de praktijk");
        var citation = await reader.GetStringAsync("/casussen/de-soepbus/citaat.bib", Stop);
        Assert.StartsWith("@misc{de-soepbus-2026,", citation, StringComparison.Ordinal);

        var submission = await _site.StoredAsync(reference);
        Assert.Equal(SubmissionStatus.Published, submission.Status);
        Assert.NotNull(submission.CaseId);
        Assert.Contains(await _site.WithStoreAsync(store => store.Outbox.ToListAsync(Stop)), mail => mail.Subject.StartsWith("Uw voorbeeld staat op de site", StringComparison.Ordinal));
        Assert.Contains(await _site.LogAsync("casussen/de-soepbus.md"), entry => entry.Action == AuditAction.DocumentPublished);
        Assert.False(await _site.WithStoreAsync(store => store.CaseDrafts.AnyAsync(Stop)));
    }

    [Theory]
    [InlineData("slug: \"soep-aan-huis\"")]
    [InlineData("slug: 'soep-aan-huis' # zo heet de bus nu")]
    [InlineData("slug: >-\n  soep-aan-huis")]
    public async Task A_slug_is_read_however_yaml_lets_somebody_write_it(string line)
    {
        var (desk, reference, draft) = await MakeAsync();
        var fields = Stories.Complete(draft).Select(field => (field.Item1, field.Item2.Replace("slug: de-soepbus", line, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(draft, [.. fields])).Status);

        Assert.Equal("/casussen/soep-aan-huis", (await Stories.PublishAsync(desk, reference)).Location);
    }

    [Fact]
    public async Task A_case_is_dated_by_the_day_that_it_is_in_the_Netherlands()
    {
        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero));

        var (_, _, draft) = await MakeAsync();

        Assert.Contains("geplaatst: 2026-11-25", draft.Value("kenmerken"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_the_case_and_saves_nothing()
    {
        var (desk, reference, draft) = await MakeAsync();
        var form = Stories.Complete(draft);
        var hidden = draft.Page.QuerySelectorAll("main form[method=post] input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Take(2).Select(input => (input.Name!, input.Value));

        using var body = new FormUrlEncodedContent(hidden.Concat(form).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var preview = await Reply.OfAsync(await desk.Client.PostAsync($"/redactie/concepten/{reference}/voorbeeld", body, Stop), string.Empty);

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        preview.Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        preview.Page.ShouldSay("Het begon met één pan soep.");
        Assert.Equal(HttpStatusCode.NotFound, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
    }

    [Fact]
    public async Task An_unfinished_draft_is_not_published_and_says_why()
    {
        var (desk, reference, _) = await MakeAsync();

        var reply = await Stories.PublishAsync(desk, reference);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("(ondertitel)", reply.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.InReview, (await _site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task The_name_of_the_sender_never_goes_onto_the_site()
    {
        var (desk, reference, draft) = await MakeAsync();
        await desk.SendAsync(draft, [.. Stories.Complete(draft).Select(field => field.Item1 == "tekst" ? (field.Item1, field.Item2 + "\nVerteld door Ria Jansen. [redactie]\n") : field)]);

        var reply = await Stories.PublishAsync(desk, reference);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("naam, het mailadres of het telefoonnummer van de inzender", reply.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_draft_goes_onto_the_site_when_its_day_has_come()
    {
        var (desk, reference, draft) = await MakeAsync();
        await SaveCompleteAsync(desk, draft);
        Assert.Equal(HttpStatusCode.BadRequest, (await Stories.PublishAsync(desk, reference, "2026-11-01")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Stories.PublishAsync(desk, reference, "morgen")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Stories.PublishAsync(desk, reference, "2026-12-01")).Status);
        Assert.Equal((0, 0), await _site.RunDueAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);

        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));

        Assert.Equal((1, 0), await _site.RunDueAsync());
        (await _site.CreateClient().PageAsync("/casussen/de-soepbus")).ShouldSay("De Soepbus");
        Assert.Equal("Fatima (gepland)", (await _site.LogAsync("casussen/de-soepbus.md")).Single().EditorName);
    }

    [Fact]
    public async Task A_planned_draft_that_can_not_be_published_stays_and_says_why()
    {
        var (desk, reference, draft) = await MakeAsync();
        await SaveCompleteAsync(desk, draft);
        await Stories.PublishAsync(desk, reference, "2026-12-01");
        await _site.ChangeAsync(reference, (submission, now) => submission.Withdraw(now));
        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));

        Assert.Equal((0, 1), await _site.RunDueAsync());
        Assert.Equal((0, 0), await _site.RunDueAsync());

        Assert.Contains("staat niet meer open", await _site.WithStoreAsync(store => store.CaseDrafts.Select(item => item.Problem).SingleAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_onto_the_site_without_consent_now_or_by_a_plan()
    {
        const string Why = "De inzender vindt niet, of niet meer, goed dat dit op de site komt.";
        var (desk, reference, draft) = await MakeAsync();
        await SaveCompleteAsync(desk, draft);
        Assert.Equal(HttpStatusCode.Redirect, (await Stories.PublishAsync(desk, reference, "2026-12-01")).Status);
        await _site.WithStoreAsync(async store =>
        {
            var submission = await store.Submissions.Include(item => item.Consents).SingleAsync(item => item.Reference == reference, Stop);
            submission.Consents.ForEach(consent => consent.TakeBack(_site.Clock.GetUtcNow()));
            return await store.SaveChangesAsync(Stop);
        });

        (await desk.OpenAsync($"/redactie/concepten/{reference}")).Page.ShouldSay(Why);
        foreach (var day in new[] { "", "2026-12-02" })
        {
            var refused = await Stories.PublishAsync(desk, reference, day);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(Why, refused.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        }

        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal((0, 1), await _site.RunDueAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        Assert.Contains(Why, await _site.WithStoreAsync(store => store.CaseDrafts.Select(item => item.Problem).SingleAsync(Stop)), StringComparison.Ordinal);
        Assert.Equal(SubmissionStatus.InReview, (await _site.StoredAsync(reference)).Status);
    }

    [Fact]
    public async Task A_plan_is_called_off_and_that_is_in_the_history()
    {
        var (desk, reference, draft) = await MakeAsync();
        await SaveCompleteAsync(desk, draft);
        await Stories.PublishAsync(desk, reference, "2026-12-01");
        var planned = await desk.OpenAsync($"/redactie/concepten/{reference}");
        planned.Page.ShouldSay("Gepland door Fatima: de bewaarde tekst gaat in de ochtend van 1 december 2026 vanzelf op de site");

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(planned, "/planning-weg")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendToAsync(planned, "/planning-weg")).Status);

        _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal((0, 0), await _site.RunDueAsync());
        Assert.Equal(AuditAction.DocumentUnscheduled, (await _site.LogAsync(reference))[^1].Action);
        (await (await _site.NewEditorAsync()).OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("Fatima zag af van de geplande publicatie (1 december 2026)");
    }

    [Fact]
    public async Task Two_editors_on_one_draft_see_each_other_as_on_the_submission()
    {
        var (_, reference, _) = await MakeAsync();
        var jan = await _site.NewEditorAsync("Jan");

        (await jan.OpenAsync($"/redactie/concepten/{reference}")).Page.ShouldSay("Fatima kijkt hier ook, sinds");
    }

    [Fact]
    public async Task Two_editors_on_one_draft_see_both_texts()
    {
        var (fatima, reference, first) = await MakeAsync();
        var jan = await _site.NewEditorAsync("Jan");
        var second = await jan.OpenAsync($"/redactie/concepten/{reference}");
        await fatima.SendAsync(first, ("kenmerken", first.Value("kenmerken")), ("tekst", "Van Fatima. [redactie]"), ("lessen", ""));

        var reply = await jan.SendAsync(second, ("kenmerken", second.Value("kenmerken")), ("tekst", "Van Jan. [redactie]"), ("lessen", ""));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Fatima", reply.Page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Van Jan. [redactie]", reply.Value("tekst"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<(Desk Desk, string Reference, Reply Draft)> MakeAsync()
    {
        var reference = await _site.NewContributor().SendInAsync();
        var desk = await _site.NewEditorAsync();
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return (desk, reference, await desk.OpenAsync(made.Location!));
    }

    private static async Task SaveCompleteAsync(Desk desk, Reply draft) =>
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(draft, Stories.Complete(draft))).Status);
}
