using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>Who reads an answer or a page knows what it is about and who says it, without looking it up.</summary>
public sealed class WordsAndAttributionTests : IDisposable
{
    private const string Lesson = "Les 1: Begin klein. Wat doet uw voorbeeld met deze les?";
    private const string Bond = "Bridging: tussen mensen die van elkaar verschillen. Hoe sterk is dit?";

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public WordsAndAttributionTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task Lessons_and_bonds_are_named_wherever_an_answer_about_them_is_shown()
    {
        var teller = _site.NewContributor();
        var reference = await teller.BeginAsync("uitgebreid");
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", Contributor.Initiative);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/balans", Contributor.Balance);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/contact", Contributor.Contact);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/lessen", [("les-1", "ondersteunt"), ("les-1-hoe", "Het begon met 50*60*70 ballen.")]);
        await teller.FillInAsync($"/insturen/mijn/{reference}/deel/verbinding", [("bridging", "sterk"), ("bridging-waaraan", "Jong en oud eten samen.")]);

        foreach (var address in (string[])["controleren", "kopie"])
        {
            ShouldName((await teller.OpenAsync($"/insturen/mijn/{reference}/{address}")).Page);
        }

        Assert.Contains(Lesson, await teller.Client.GetStringAsync($"/insturen/mijn/{reference}/gegevens/downloaden", Stop), StringComparison.Ordinal);

        await teller.SubmitAsync(reference);
        var desk = await _site.NewEditorAsync();
        ShouldName((await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page);
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        var draft = await desk.OpenAsync(made.Location!);
        ShouldName(draft.Page);
        Assert.Contains("- les: 1 # Begin klein", draft.Value("lessen"), StringComparison.Ordinal);
        Assert.Contains("50*60*70", draft.Value("lessen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_adds_is_of_the_editors_without_a_word_about_it()
    {
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        var desk = await _site.NewEditorAsync();
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        var fields = Stories.Complete(await desk.OpenAsync(made.Location!));
        fields[0].Item2 += "kerncijfers:\n  - id: bezoekers\n    groep: bereik\n    thema: bereik\n    schaal: initiatief\n    label: Bezoekers per week\n    waarde: 40\n    eenheid: bezoekers\n"
            + "partijen: [{ naam: De Kerk, soort: overig }]\nbevindingen:\n  - soort: werkt\n    tekst: Soep verbindt.\n  - { soort: schuurt, tekst: Geld raakt op., herkomst: inzender }\nvervolg:\n  tekst: De bus rijdt nog.\n";
        fields[2].Item2 = "- les: 1\n  standpunt: nuanceert\n  tekst: Het bleef bij één pan.\n  datum: 2026\n";
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync(made.Location!), fields)).Status);
        Assert.Equal("/casussen/de-soepbus", (await Stories.PublishAsync(desk, reference)).Location);

        var page = await _site.CreateClient().PageAsync("/casussen/de-soepbus");
        page.ShouldSay("Soep verbindt. redactie");
        page.ShouldSay("Geld raakt op. inzender");
        page.ShouldSay("De Kerk redactie");
        page.ShouldSay("De bus rijdt nog. redactie");
        page.ShouldSay("Het bleef bij één pan. redactie");
        Assert.Contains("redactie", page.QuerySelector("#cijfer-bezoekers")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("herkomst: redactie", await _site.WithStoreAsync(store => Task.FromResult(store.SourceTexts.Single(text => text.File == Stories.File).Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_adds_to_a_chapter_or_a_lesson_needs_no_page_of_the_publication()
    {
        var desk = await _site.NewEditorAsync();
        await EditAsync(desk, SeedFolder.LessonFile, text => text.Replace("bewijs:", "bewijs:\n  - casus: buurttuin\n    standpunt: weerspreekt\n    tekst: De pompoen werd te groot.", StringComparison.Ordinal));

        (await _site.CreateClient().PageAsync("/lessen/1-begin-klein")).ShouldSay("De pompoen werd te groot. redactie");
    }

    [Fact]
    public async Task An_account_that_may_not_do_something_is_told_so()
    {
        var desk = await _site.NewEditorAsync("Lies", EditorRole.Reader);

        var reply = await desk.OpenAsync("/redactie/logboek");

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        reply.Page.ShouldSay("Dit mag uw account niet");
        reply.Page.ShouldNotSay("begrijpen wij niet");
        Assert.Contains("/redactie", reply.Page.InternalLinks());
    }

    [Fact]
    public async Task What_a_colleague_did_is_a_sentence()
    {
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        var desk = await _site.NewEditorAsync("Anna de Vries");
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/notitie", ("notitie", "Bellen"));

        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldSay("Anna de Vries schreef een notitie");
        var manager = await _site.NewEditorAsync("Bea", EditorRole.Manager);
        var log = (await manager.OpenAsync("/redactie/logboek")).Page;
        log.ShouldSay("Anna de Vries schreef een notitie");
        log.ShouldSay("Bea meldde zich aan");
    }

    [Fact]
    public async Task A_thin_case_has_no_heading_with_nothing_below_it()
    {
        var story = await _site.PublishStoryAsync();
        await EditAsync(story.Desk, Stories.File, text => text
            .Replace("initiatiefnemers: [bewoners]", "initiatiefnemers: []", StringComparison.Ordinal).Replace("sociaal-kapitaal:", "personen:\n  - { naam: Ria, rol: kookt }\nsociaal-kapitaal:", StringComparison.Ordinal));
        await EditAsync(story.Desk, SeedFolder.LessonFile, text => string.Join('\n', text.Split('\n').Where((_, place) => !IsOfCase(text.Split('\n'), place))));
        var body = await story.Desk.OpenAsync($"/redactie/teksten/bewerken/{Stories.File}");
        await story.Desk.SendAsync(body, body.TextForm(body: text => text + "\n## Nog te schrijven\n\n### Ook leeg\n"));

        var page = await _site.CreateClient().PageAsync("/casussen/de-soepbus");

        Assert.Empty(page.QuerySelectorAll("main dd, main dl, main ul").Where(element => element.TextContent.Trim().Length == 0).Select(element => element.OuterHtml));
        page.ShouldNotSay("Lessen waar deze casus over gaat");
        page.ShouldNotSay("Gestart door");
        page.ShouldNotSay("Nog te schrijven");
        page.ShouldNotSay("Ook leeg");
    }

    [Fact]
    public async Task Readers_are_told_of_a_change_in_their_words_which_can_be_corrected_and_taken_away()
    {
        var story = await _site.PublishStoryAsync();
        var reader = _site.CreateClient();
        var changes = await reader.PageAsync("/lessen/1-begin-klein/wijzigingen");
        changes.ShouldSay("De casus ‘De Soepbus’ is erbij gekomen");
        changes.ShouldNotSay("de-soepbus");

        var edit = await story.Desk.OpenAsync($"/redactie/teksten/bewerken/{Stories.File}");
        await story.Desk.SendAsync(edit, [.. edit.TextForm(fields: text => text.Replace("ondertitel: Soep aan huis", "ondertitel: Soep in huis", StringComparison.Ordinal)), ("voor-lezers", "ja"), ("lezers-lezen", "De ondertitel kopt nu.")]);
        (await reader.PageAsync("/casussen/de-soepbus/wijzigingen")).ShouldSay("De ondertitel kopt nu.");

        var versions = await story.Desk.OpenAsync($"/redactie/teksten/versies/{Stories.File}");
        Assert.Equal(HttpStatusCode.BadRequest, (await story.Desk.SendToAsync(versions, $"/lezers/{Stories.File}", ("lezers-lezen", new string('x', 500)))).Status);
        await story.Desk.SendToAsync(versions, $"/lezers/{Stories.File}", ("lezers-lezen", "De ondertitel klopt nu."));
        (await reader.PageAsync("/casussen/de-soepbus/wijzigingen")).ShouldSay("De ondertitel klopt nu.");
        Assert.Contains(await _site.LogAsync(Stories.File), entry => entry.Detail?.Contains("De ondertitel klopt nu.", StringComparison.Ordinal) == true);

        await story.Desk.SendToAsync(await story.Desk.OpenAsync($"/redactie/teksten/versies/{Stories.File}"), $"/lezers/{Stories.File}", ("lezers-lezen", " "));
        (await reader.PageAsync("/casussen/de-soepbus/wijzigingen")).ShouldSay("is er niets veranderd dat voor lezers van belang is");
    }

    [Fact]
    public async Task A_note_that_names_a_story_goes_with_it_also_when_it_was_corrected()
    {
        var story = await _site.PublishStoryAsync();
        var versions = await story.Desk.OpenAsync($"/redactie/teksten/versies/{SeedFolder.LessonFile}");
        await story.Desk.SendToAsync(versions, $"/lezers/{SeedFolder.LessonFile}", ("lezers-lezen", "De bus met soep is er nu ook bij."));

        await story.WithdrawAsync();

        (await _site.CreateClient().PageAsync("/lessen/1-begin-klein/wijzigingen")).ShouldNotSay("soep");
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void ShouldName(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        page.ShouldSay(Lesson);
        page.ShouldSay(Bond);
        page.ShouldSay("50*60*70 ballen");
    }

    private static bool IsOfCase(string[] lines, int place)
    {
        var start = Array.FindIndex(lines, line => line.Contains("casus: de-soepbus", StringComparison.Ordinal));
        return start >= 0 && place >= start && (place == start || !lines[place].TrimStart().StartsWith("- ", StringComparison.Ordinal)) && lines[place].StartsWith(' ')
            && !lines.Skip(start + 1).Take(place - start).Any(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || !line.StartsWith(' '));
    }

    private static async Task EditAsync(Desk desk, string file, Func<string, string> change)
    {
        var page = await desk.OpenAsync($"/redactie/teksten/bewerken/{file}");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(page, page.TextForm(fields: change))).Status);
    }
}
