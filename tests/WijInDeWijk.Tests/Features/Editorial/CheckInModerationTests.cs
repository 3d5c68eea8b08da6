using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What editors do with answers to 'Hoe gaat het nu?', and what readers then see.</summary>
public sealed class CheckInModerationTests : IDisposable
{
    private const string Case = "/casussen/buurttuin";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public CheckInModerationTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    private HttpClient Reader => _site.CreateClient();

    [Fact]
    public async Task Two_editors_see_each_other_at_an_answer()
    {
        var (fatima, jan) = (await _site.NewEditorAsync("Fatima"), await _site.NewEditorAsync("Jan"));
        await _site.AnswerAsync(fatima, SampleCheckIns.Changed);
        var address = (await _site.OpenAnswerAsync(fatima)).Address;

        (await _site.OpenAnswerAsync(jan)).Page.ShouldSay("Fatima kijkt hier ook, sinds");

        Assert.Contains("Jan kijkt hier ook", await fatima.Client.GetStringAsync($"{address}/aanwezig", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jan.OpenAsync("/redactie/hoe-gaat-het-nu/antwoord/987654/aanwezig")).Status);
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    [Fact]
    public async Task What_is_placed_is_on_the_case_with_its_date_and_found_at_the_next_request()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        (await Reader.PageAsync(Case)).ShouldNotSay("Hoe gaat het nu?");
        Assert.Empty(await Reader.TitlesAsync("pomp"));

        await _site.PlaceAnswerAsync(editor, ("wie", "een tuinvrijwilliger"));

        var said = (await Reader.PageAsync(Case)).QuerySelector("section[aria-labelledby=hoe-gaat-het-nu]")!;
        Assert.Equal(
            "Hoe gaat het nu? Het loopt nog, maar er is iets veranderd. De tuin verhuisde naar het plein. Wat er geleerd is: Begin met een pomp. Verteld op 24 november 2026 door: een tuinvrijwilliger",
            Pages.Fold(said.TextContent));
        Assert.EndsWith($"{Case}#hoe-gaat-het-nu", (await Reader.AnswerAsync("pomp")).Hits.Single().PassageUrl, StringComparison.Ordinal);
        Assert.Equal("tuinvrijwilliger", (await _site.OnlyAnswerAsync()).Sent.Who);
    }

    [Fact]
    public async Task What_stopped_is_said_with_respect_and_the_case_says_so_too()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Stopped);

        await _site.PlaceAnswerAsync(editor, ("stand", "ja"));

        var page = await Reader.PageAsync(Case);
        page.ShouldSay("Het is gestopt. Het verhaal blijft staan, want er valt van te leren.");
        Assert.Equal("Gestopt", StandingOf(page));
        Assert.NotEmpty(await Reader.TitlesAsync("grond"));
        (await Reader.PageAsync($"{Case}/wijzigingen")).ShouldSay("Het initiatief is gestopt");
        Assert.Contains("status: gestopt", await _site.WithStoreAsync(store => store.SourceTexts.Where(text => text.File == SeedFolder.CaseFile).Select(text => text.Text).SingleAsync()), StringComparison.Ordinal);
        Assert.Contains(await _site.LogAsync("buurttuin"), entry => entry.Action == AuditAction.CheckInPublished);
        Assert.Contains(await _site.LogAsync(SeedFolder.CaseFile), entry => entry is { Action: AuditAction.DocumentEdited, Detail: "Het initiatief is gestopt" });
    }

    [Fact]
    public async Task The_status_changes_however_it_was_written_and_what_stands_beside_it_stays()
    {
        _seeds.Change(SeedFolder.CaseFile, "status: loopt", "status: \"loopt\"  # sinds de zomer");
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Stopped);

        await _site.PlaceAnswerAsync(editor, ("stand", "ja"));

        Assert.Contains("\nstatus: gestopt  # sinds de zomer\n", await _site.WithStoreAsync(store => store.SourceTexts.Where(text => text.File == SeedFolder.CaseFile).Select(text => text.Text).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_stays_where_the_editor_leaves_it()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Stopped);

        await _site.PlaceAnswerAsync(editor);

        Assert.Equal("Loopt", StandingOf(await Reader.PageAsync(Case)));
    }

    [Fact]
    public async Task Answers_stay_when_the_text_of_the_case_is_edited()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(editor);

        await _site.EditAsync(SeedFolder.CaseFile, "ondertitel: Samen zaaien", "ondertitel: Samen oogsten");

        (await Reader.PageAsync(Case)).ShouldSay("De tuin verhuisde naar het plein.");
        Assert.NotEmpty(await Reader.TitlesAsync("pomp"));
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_at_the_next_request()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(editor);
        (await Reader.PageAsync(Case)).ShouldSay("De tuin verhuisde");

        await editor.SendToAsync(await _site.OpenAnswerAsync(editor), "/terugnemen");

        (await Reader.PageAsync(Case)).ShouldNotSay("De tuin verhuisde");
        Assert.Empty(await Reader.TitlesAsync("pomp"));
    }

    [Fact]
    public async Task What_is_not_placed_says_why_to_colleagues_and_is_forgotten_after_its_period()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        var unexplained = await editor.SendToAsync(await _site.OpenAnswerAsync(editor), "/niet-plaatsen", ("reden", " "));
        unexplained.ShouldExplain("reden", "Schrijf waarom u het niet plaatst");

        await editor.SendToAsync(await _site.OpenAnswerAsync(editor), "/niet-plaatsen", ("reden", "Dit gaat over een andere tuin."));

        (await _site.OpenAnswerAsync(editor)).Page.ShouldSay("Dit gaat over een andere tuin.");
        _site.Clock.Advance(TimeSpan.FromDays(300));
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await _site.AnswersAsync());
        Assert.False(await _site.WithStoreAsync(store => store.CheckInLinks.AnyAsync()));
    }

    [Fact]
    public async Task An_editor_writes_down_what_somebody_says_on_the_telephone_and_it_waits_as_well()
    {
        var editor = await _site.NewEditorAsync();
        var wrong = await editor.SendToAsync(await editor.OpenAsync(SampleCheckIns.DeskPage), "/telefoon", ("veranderd", "De tuin verhuisde."));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        wrong.Page.ShouldSay("Kies hoe het ervoor staat");
        Assert.Equal("De tuin verhuisde.", wrong.Value("veranderd"));

        var noted = await editor.SendToAsync(wrong, "/telefoon", SampleCheckIns.Changed);

        Assert.StartsWith("/redactie/hoe-gaat-het-nu/antwoord/", noted.Location, StringComparison.Ordinal);
        (await editor.OpenAsync(noted.Location!)).Page.ShouldSay("opgeschreven door Fatima");
        Assert.Equal((ModerationState.Waiting, "hoe-nu-telefoon-1"), ((await _site.OnlyAnswerAsync()).State, (await _site.OnlyAnswerAsync()).ConsentVersion));
        (await Reader.PageAsync(Case)).ShouldNotSay("De tuin verhuisde");
    }

    [Fact]
    public async Task A_case_is_due_a_year_after_the_last_word_and_not_once_it_stopped()
    {
        var editor = await _site.NewEditorAsync();
        Assert.Contains("Buurttuin", await PartAsync(editor, "aan-de-beurt"), StringComparison.Ordinal);
        var link = await SampleCheckIns.LinkAsync(editor);
        Assert.Contains("Buurttuin", await PartAsync(editor, "gevraagd"), StringComparison.Ordinal);
        var teller = _site.NewContributor();
        await teller.SendAsync(await teller.OpenAsync(link), SampleCheckIns.Changed);
        Assert.Contains("Buurttuin", await PartAsync(editor, "antwoorden"), StringComparison.Ordinal);
        (await editor.OpenAsync("/redactie")).Page.ShouldSay("1 antwoord om te lezen");
        await _site.PlaceAnswerAsync(editor);
        Assert.Contains("Buurttuin", await PartAsync(editor, "overige"), StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromDays(367));
        editor = await _site.NewEditorAsync();
        Assert.Contains("Buurttuin", await PartAsync(editor, "aan-de-beurt"), StringComparison.Ordinal);
        await _site.AnswerAsync(editor, SampleCheckIns.Stopped);
        await _site.PlaceAnswerAsync(editor);
        _site.Clock.Advance(TimeSpan.FromDays(367));
        Assert.Contains("Buurttuin", await PartAsync(await _site.NewEditorAsync(), "overige"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_answers_the_newest_comes_first_and_the_others_stay()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        await _site.PlaceAnswerAsync(editor);
        _site.Clock.Advance(TimeSpan.FromDays(400));
        editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Stopped);
        await _site.PlaceAnswerAsync(editor);

        var words = Pages.Fold((await Reader.PageAsync(Case)).QuerySelector("section[aria-labelledby=hoe-gaat-het-nu]")!.TextContent);
        Assert.StartsWith("Hoe gaat het nu? Het is gestopt.", words, StringComparison.Ordinal);
        Assert.Contains("Hoe het eerder ging Het loopt nog, maar er is iets veranderd.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_later_of_two_editors_overwrites_nothing_and_keeps_what_was_typed()
    {
        var (fatima, bas) = (await _site.NewEditorAsync(), await _site.NewEditorAsync("Bas"));
        await _site.AnswerAsync(fatima, SampleCheckIns.Changed);
        var opened = await _site.OpenAnswerAsync(bas);
        await _site.PlaceAnswerAsync(fatima);

        var reply = await bas.SendToAsync(opened, "/plaatsen", ("veranderd", "Woorden van Bas."), ("geleerd", ""), ("wie", ""));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal("Woorden van Bas.", reply.Value("veranderd"));
        Assert.Equal("De tuin verhuisde naar het plein.", (await _site.OnlyAnswerAsync()).Shown.Changed);
    }

    [Fact]
    public async Task What_is_refused_keeps_what_was_typed_and_what_was_emptied()
    {
        var editor = await _site.NewEditorAsync();
        await _site.AnswerAsync(editor, SampleCheckIns.Changed);
        var tooLong = new string('x', Web.Data.Contributions.CheckIn.TextLength + 1);

        var reply = await editor.SendToAsync(await _site.OpenAnswerAsync(editor), "/plaatsen", ("veranderd", ""), ("geleerd", tooLong), ("wie", "een buurman"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(("", tooLong, "een buurman"), (reply.Value("veranderd"), reply.Value("geleerd"), reply.Value("wie")));
    }

    [Fact]
    public async Task A_role_that_only_reads_sees_it_and_asks_nobody()
    {
        await _site.AnswerAsync(await _site.NewEditorAsync(), SampleCheckIns.Changed);
        var reader = await _site.NewEditorAsync("Lezer", EditorRole.Reader);

        Assert.Empty((await reader.OpenAsync(SampleCheckIns.DeskPage)).Page.QuerySelectorAll("main form"));
        var answer = await _site.OpenAnswerAsync(reader);
        answer.Page.ShouldSay("De tuin verhuisde naar het plein.");
        Assert.Empty(answer.Page.QuerySelectorAll("main form"));
    }

    private static string StandingOf(IHtmlDocument page) => page.QuerySelectorAll(".wijk-facts dt").Single(term => term.TextContent == "Stand").NextElementSibling!.TextContent;

    private static async Task<string> PartAsync(Desk editor, string part) =>
        (await editor.OpenAsync("/redactie/hoe-gaat-het-nu")).Page.QuerySelector($"section[aria-labelledby='{part}']")!.TextContent;
}
