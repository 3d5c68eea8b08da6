using System.IO.Compression;
using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>The long way: sections that mirror a case.</summary>
public sealed class FullJourneyTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task A_draft_lists_every_section_of_a_case_and_how_far_each_is()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");

        var tasks = (await _contributor.OpenAsync($"/insturen/mijn/{reference}")).Page.QuerySelectorAll(".wijk-tasks__item").Select(item => Pages.Fold(item.TextContent)).ToList();

        Assert.Equal(
            ["Plek en initiatief Ingevuld", "De wijk Optioneel", "De uitdaging Optioneel", "Het initiatief Nog invullen", "Betrokken partijen Optioneel", "Successen en kansen Optioneel",
                "Wat schuurde Optioneel", "De balans Nog invullen", "Wie raken er met wie verbonden? Optioneel", "Welke lessen herkent u? Optioneel", "Cijfers Optioneel",
                "Foto’s en documenten Optioneel", "Contact en toestemming Nog invullen"],
            tasks);
    }

    [Fact]
    public async Task Every_lesson_on_the_site_can_be_supported_nuanced_or_contradicted()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/lessen");
        form.Page.ShouldSay("Les 1: Zonder ontmoetingsplaatsen gaat het niet");
        form.Page.ShouldSay("Les 8:");

        await _contributor.SendAsync(form, [("les-3", "weerspreekt"), ("les-3-hoe", "Juist diep contact hielp hier.")]);

        var stored = (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "lessen").Answers;
        Assert.Equal(("weerspreekt", "Juist diep contact hielp hier."), (stored["les-3"], stored["les-3-hoe"]));
    }

    [Fact]
    public async Task A_choice_that_is_not_offered_is_refused()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/lessen");

        (await _contributor.SendAsync(form, [("les-3", "onzin")])).ShouldExplain("les-3", "Kies een van de mogelijkheden");
    }

    [Fact]
    public async Task Several_choices_are_kept_together()
    {
        var reference = await _contributor.BeginAsync("uitgebreid", [.. Contributor.Place, ("initiatiefnemer", "bewoners"), ("initiatiefnemer", "gemeente")]);

        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek");

        Assert.Equal(["bewoners", "gemeente"], form.Page.QuerySelectorAll("[name=initiatiefnemer][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_short_one_becomes_a_long_one_before_or_after_sending_and_keeps_its_answers(bool afterSending)
    {
        var reference = afterSending ? await _contributor.SendInAsync() : await _contributor.CompleteAsync();
        var mine = await _contributor.OpenAsync($"/insturen/mijn/{reference}");

        await _contributor.SendAsync(mine, [], form: "form[action$='/uitbreiden']");

        var extended = await _contributor.OpenAsync($"/insturen/mijn/{reference}");
        Assert.Equal(13, extended.Page.QuerySelectorAll(".wijk-tasks__item").Length);
        Assert.Equal("De Soepbus", (await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek")).Value("titel"));
    }

    [Fact]
    public async Task The_questions_can_be_read_and_printed_beforehand_and_downloaded_for_Word()
    {
        var page = (await _contributor.OpenAsync("/insturen/vragen")).Page;
        page.ShouldSay("Waarom werkt het wel, of waarom niet? *");

        var document = await _contributor.Client.GetByteArrayAsync("/insturen/vragen.docx", TestContext.Current.CancellationToken);

        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Waarom werkt het wel, of waarom niet? *", text, StringComparison.Ordinal);
        Assert.Contains("Les 8:", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Utrecht", false)]
    [InlineData("Den Haag", false)]
    [InlineData("Nergenshuizen", true)]
    public async Task A_municipality_that_is_not_known_is_taken_with_a_remark(string name, bool isRemarked)
    {
        var reference = await _contributor.BeginAsync("kort", ("titel", "De Soepbus"), ("gemeente", name));

        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek");

        Assert.Equal(name, form.Value("gemeente"));
        Assert.Equal(isRemarked, form.Page.Words().Contains("Deze gemeente staat niet in onze lijst", StringComparison.Ordinal));
        Assert.True(form.Page.QuerySelectorAll("#gemeenten option").Length > 300);
    }

    [Fact]
    public async Task Private_details_in_the_story_give_a_warning_and_stand_in_nobody_s_way()
    {
        var reference = await _contributor.CompleteAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        await _contributor.SendAsync(form, [("wat", "Bel Ria op 06-12345678 of mail ria@voorbeeld.nl.")]);

        var check = await _contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        check.Page.ShouldSay("Er staat een telefoonnummer in uw tekst.");
        check.Page.ShouldSay("06-12345678");
        Assert.Equal(HttpStatusCode.Redirect, (await _contributor.SendAsync(check, [])).Status);
    }

    [Fact]
    public async Task A_story_that_looks_like_one_on_the_site_or_one_of_one_s_own_is_shown_before_sending()
    {
        await _contributor.BeginAsync("kort", ("titel", "Krachtstation in Kanaleneiland"), ("wijk", "Kanaleneiland"), ("gemeente", "Utrecht"));
        var reference = await _contributor.BeginAsync("kort", ("titel", "Het Krachtstation"), ("wijk", "Kanaleneiland"), ("gemeente", "Utrecht"));

        var check = await _contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        Assert.Contains("/casussen/krachtstation", check.Page.InternalLinks());
        check.Page.ShouldSay("Krachtstation in Kanaleneiland (eerder door u begonnen)");
    }

    [Fact]
    public async Task A_story_of_its_own_kind_resembles_nothing()
    {
        var reference = await _contributor.BeginAsync("kort", ("titel", "Zwemmen met schapen"), ("wijk", "Verweggistan"), ("gemeente", "Terschelling"));

        var check = await _contributor.OpenAsync($"/insturen/mijn/{reference}/controleren");

        check.Page.ShouldNotSay("Lijkt dit op een verhaal dat er al is?");
    }

    [Theory]
    [InlineData("kaart.x", "129", "kaart.y", "177", "52.0")]
    [InlineData("breedte", "52,09", "lengte", "5,12", "52.0900,5.1200")]
    public async Task A_point_on_the_map_is_set_by_a_click_or_by_typing(string one, string first, string other, string second, string expected)
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        var map = await _contributor.OpenAsync($"/insturen/mijn/{reference}/kaart");

        var reply = await _contributor.SendAsync(map, [(one, first), (other, second)]);

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.StartsWith(expected, (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "plek").Answers["punt"], StringComparison.Ordinal);
        (await _contributor.OpenAsync($"/insturen/mijn/{reference}/kaart")).Page.ShouldSay("Het punt staat op 52");
        Assert.Contains("<circle", await _contributor.Client.GetStringAsync($"/insturen/mijn/{reference}/kaart.svg", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kaart.x", "0", "kaart.y", "0")]
    [InlineData("breedte", "onzin", "lengte", "5,12")]
    [InlineData("breedte", "", "lengte", "")]
    [InlineData("breedte", "1e5", "lengte", "NaN")]
    public async Task A_point_outside_the_country_is_explained(string one, string first, string other, string second)
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        var map = await _contributor.OpenAsync($"/insturen/mijn/{reference}/kaart");

        var reply = await _contributor.SendAsync(map, [(one, first), (other, second)]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("Dit punt ligt niet in Nederland.");
    }
}
