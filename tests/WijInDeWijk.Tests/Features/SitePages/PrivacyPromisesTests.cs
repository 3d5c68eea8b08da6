using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Features.SitePages;

/// <summary>
/// Reads what the privacy page promises, in the numbers that stand there, and has the site do it by a clock that is moved. The settings are not
/// the usual ones, so that a period that is written into the program shows.
/// </summary>
public sealed partial class PrivacyPromisesTests : IDisposable
{
    private static readonly string[] Sender = ["Ria Jansen", "ria@voorbeeld.nl"];
    private static readonly string[] Told = [.. Sender, "bus met soep"];

    /// <summary>Where on the page each period stands.</summary>
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["query"] = @"Na (\d+) dag(en)? is alles weg",
        ["selection"] = @"verdwijnt na (\d+) dag(en)?",
        ["draft"] = @"Een concept ?Als u het (\d+) dag(en)? niet gebruikt",
        ["typed"] = @"Wat u typte en niet verstuurde ?Zodra u het verstuurt, en anders als u er (\d+) dag(en)? niets aan deed",
        ["notice"] = @"laten het (\d+) dag(en)? van tevoren weten, per mail als u een adres gaf",
        ["teller"] = @"niet goedgekeurd ?(\d+) dag(en)? nadat wij het u voorlegden, of meteen als u het liever niet wilt",
        ["closed"] = @"Niet geplaatst of ingetrokken ?Na (\d+) maand(en)?: verhaal, bestanden, naam en mailadres",
        ["contact"] = @"Na (\d+) maand(en)? zonder contact\. Het verhaal blijft",
        ["answer"] = @"U hoort binnen (\d+) werkdag(en)? van ons",
        ["form cookie"] = @"\(versleuteld, (\d+) dag(en)?\)",
        ["mail"] = @"Na (\d+) dag(en)? wissen wij er uw adres, het onderwerp en de tekst uit",
        ["address of a reaction"] = @"Zodra wij beslissen, wissen wij het, en in elk geval na (\d+) maand(en)?",
        ["reaction"] = @"verwijderen wij na (\d+) maand(en)? helemaal",
        ["reaction to an erased story"] = @"gaat mee van de site en is na (\d+) maand(en)? weg",
        ["link"] = @"Die link werkt (\d+) dag(en)?",
        ["check-in"] = @"Wat wij niet plaatsen, verwijderen wij na (\d+) maand(en)?",
    };

    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public PrivacyPromisesTests()
    {
        _seeds.Write(SeedFolder.PrivacyFile, File.ReadAllText(Path.Combine(Repository.Seeds, "teksten", "privacy.md")));
        _site = new EditorSite { SeedsFolder = _seeds.Path, Jobs = [typeof(SearchQueryRetention)] };
        foreach (var (setting, value) in new[] { ("DraftDays", "61"), ("DraftNoticeDays", "9"), ("TellerDays", "21"), ("ClosedMonths", "4"), ("ContactMonths", "19"), ("CheckInLinkDays", "40"), ("AnswerWithinWorkingDays", "7") })
        {
            _site.Settings[setting] = value;
        }
    }

    [Fact]
    public async Task Every_period_on_the_page_is_carried_out_by_a_test_below()
    {
        var page = (await _site.CreateClient().PageAsync("/privacy")).Words();

        foreach (var sentence in Sentences.Values)
        {
            Assert.Matches(sentence, page);
            page = Regex.Replace(page, sentence, string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        Assert.Empty(Period().Matches(page).Select(match => match.Value));
    }

    [Fact]
    public async Task A_draft_that_is_not_used_is_announced_by_mail_and_then_gone()
    {
        var (days, notice) = (await PeriodAsync("draft"), await PeriodAsync("notice"));
        var reference = await _site.NewContributor().CompleteAsync();
        await PassAsync(days: days - notice - 1);
        Assert.DoesNotContain(await MailsAsync(reference), subject => subject == "Uw concept verloopt binnenkort");

        await PassAsync(days: 1);
        Assert.Contains(await MailsAsync(reference), subject => subject == "Uw concept verloopt binnenkort");
        await PassAsync(days: notice - 1);
        Assert.NotEmpty(_site.TracesOf(Told));
        await PassAsync(days: 1);

        Assert.False(await _site.WithStoreAsync(store => store.Submissions.AnyAsync(Stop)));
        Assert.Empty(_site.TracesOf(Told));
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_goes_in_time()
    {
        var days = await PeriodAsync("typed");
        var reference = await _site.NewContributor().SendInAsync();
        await _site.WithStoreAsync(store =>
        {
            store.AutosavedForms.Add(new AutosavedForm
            {
                Owner = AutosavedForm.OfSubmission(reference),
                Address = $"/insturen/mijn/{reference}/vraag/1",
                Fields = "[[\"antwoord\",\"Een half antwoord\"]]",
                SavedAt = _site.Clock.GetUtcNow(),
            });
            return store.SaveChangesAsync(Stop);
        });
        await PassAsync(days: days - 1);
        Assert.NotEmpty(_site.TracesOf("Een half antwoord"));

        await PassAsync(days: 1);

        Assert.Empty(_site.TracesOf("Een half antwoord"));
    }

    [Fact]
    public async Task What_was_told_by_telephone_and_not_approved_goes_when_its_time_is_over_or_at_once()
    {
        var days = await PeriodAsync("teller");
        var desk = await _site.NewEditorAsync();
        var refused = await desk.LayBeforeAsync(Telephone.ByMail);
        var teller = _site.NewContributor();
        await teller.EnterAsync(await _site.LatestLinkAsync(refused));
        await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{refused}/liever-niet"), []);
        Assert.Empty(_site.TracesOf(Told));

        await desk.LayBeforeAsync(Telephone.ByMail);
        await PassAsync(days: days - 1);
        Assert.NotEmpty(_site.TracesOf(Told));
        await PassAsync(days: 1);
        Assert.Empty(_site.TracesOf(Told));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_placed_or_withdrawn_goes_with_files_name_and_address(bool isWithdrawn)
    {
        var months = await PeriodAsync("closed");
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        await _site.AttachAsync(reference, isAgreed: true);
        var photo = await _site.WithStoreAsync(store => store.Set<SubmissionFile>().Select(file => file.StoredName).SingleAsync(Stop));
        if (isWithdrawn)
        {
            await teller.SendAsync(await teller.OpenAsync($"/insturen/mijn/{reference}/intrekken"), []);
        }
        else
        {
            await _site.ChangeAsync(reference, (submission, now) => submission.Decline("Het past hier niet.", now));
        }

        await PassAsync(months: months, days: -1);
        Assert.Equal(3, _site.TracesOf(Told).Count);
        Assert.True(File.Exists(Path.Combine(_site.UploadsFolder, photo)));
        await PassAsync(days: 1);

        Assert.False(File.Exists(Path.Combine(_site.UploadsFolder, photo)));
        Assert.Empty(_site.TracesOf([.. Told, "ria-jansen.jpg", "Het past hier niet."]));
        Assert.Equal(reference, (await _site.StoredAsync(reference)).Reference);
    }

    [Fact]
    public async Task What_others_said_about_a_story_that_was_erased_goes_in_time()
    {
        var months = await PeriodAsync("reaction to an erased story");
        var story = await _site.PublishStoryAsync();
        await story.Desk.PlaceAsync(await _site.ReactAsync("/casussen/de-soepbus/reageren"));
        await story.EraseAsync();

        await PassAsync(months: months, days: -1);
        Assert.NotEmpty(_site.TracesOf("pan snert"));
        await PassAsync(days: 1);

        Assert.Empty(_site.TracesOf("pan snert"));
    }

    [Fact]
    public async Task The_sender_of_what_is_on_the_site_is_forgotten_and_the_story_stays()
    {
        var months = await PeriodAsync("contact");
        await _site.PublishStoryAsync();

        await PassAsync(months: months, days: -1);
        Assert.Equal(2, _site.TracesOf(Sender).Count);
        await PassAsync(days: 1);

        Assert.Empty(_site.TracesOf(Sender));
        (await _site.CreateClient().PageAsync("/casussen/de-soepbus")).ShouldSay("Elke dinsdag komt er een bus met soep.");
    }

    [Fact]
    public async Task What_is_being_weighed_stays_and_its_sender_is_told_by_when_they_hear()
    {
        var days = await PeriodAsync("answer");
        var teller = _site.NewContributor();
        var reference = await teller.SendInAsync();
        var promised = WorkingDays.After(_site.Clock.GetUtcNow(), days).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
        Assert.Contains(promised, (await teller.OpenAsync($"/insturen/mijn/{reference}")).Page.Words(), StringComparison.Ordinal);

        await PassAsync(days: 2000);

        Assert.NotNull((await _site.StoredAsync(reference)).Contact);
    }

    [Fact]
    public async Task Cookies_last_as_long_as_the_page_says()
    {
        var reader = _site.NewContributor();
        var form = await reader.OpenAsync("/insturen/kort");
        AssertLasts(await PeriodAsync("form cookie"), await reader.SendAsync(form, Contributor.Place));
        Assert.DoesNotContain("max-age", form.Response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);

        using var item = new FormUrlEncodedContent([KeyValuePair.Create("item", "casus:buurttuin")]);
        AssertLasts(await PeriodAsync("selection"), await Reply.OfAsync(await reader.Client.PostAsync("/mijn-selectie/bewaren", item, Stop), "/mijn-selectie/bewaren"));
        Assert.False((await _site.CreateClient().GetAsync("/casussen/buurttuin", Stop)).Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_mail_that_was_sent_loses_address_subject_and_text()
    {
        var days = await PeriodAsync("mail");
        await _site.ReactAsync(fields: [("mailadres", "lezer@voorbeeld.nl")]);
        var desk = await _site.NewEditorAsync();
        await desk.PlaceAsync(1);
        await PassAsync(days: 0);
        Assert.NotEmpty(_site.TracesOf("lezer@voorbeeld.nl"));

        await PassAsync(days: days - 1);
        Assert.NotEmpty(_site.TracesOf("lezer@voorbeeld.nl"));
        await PassAsync(days: 2);

        Assert.Empty(_site.TracesOf("lezer@voorbeeld.nl", "Uw reactie staat op de site"));
    }

    [Fact]
    public async Task The_address_of_a_reaction_goes_at_the_decision_and_else_in_time()
    {
        var months = await PeriodAsync("address of a reaction");
        var decided = await _site.ReactAsync(fields: [("mailadres", "lezer@voorbeeld.nl")]);
        await _site.ReactAsync(fields: [("mailadres", "wachter@voorbeeld.nl")]);
        var desk = await _site.NewEditorAsync();
        await desk.PlaceAsync(decided);
        Assert.Empty((await _site.StoredReactionAsync(decided)).Email);
        await PassAsync(days: 0);

        await PassAsync(months: months, days: -1);
        Assert.NotEmpty(_site.TracesOf("wachter@voorbeeld.nl"));
        await PassAsync(days: 1);

        Assert.Empty(_site.TracesOf("wachter@voorbeeld.nl", "lezer@voorbeeld.nl"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reaction_that_is_not_placed_or_taken_off_goes_altogether(bool wasOnSite)
    {
        var months = await PeriodAsync("reaction");
        var id = await _site.ReactAsync(fields: [("tekst", "Bij ons begon het met een trommeldans.")]);
        var desk = await _site.NewEditorAsync();
        var page = $"/redactie/reacties/{id}";
        if (wasOnSite)
        {
            await desk.PlaceAsync(id);
            await desk.SendToAsync(await desk.OpenAsync(page), "/terugnemen");
        }
        else
        {
            await desk.SendToAsync(await desk.OpenAsync(page), "/niet-plaatsen", ("reden", "Past niet"));
        }

        await PassAsync(months: months, days: -1);
        Assert.NotEmpty(_site.TracesOf("trommeldans"));
        await PassAsync(days: 1);

        Assert.Empty(_site.TracesOf("trommeldans"));
    }

    [Fact]
    public async Task A_link_for_how_it_goes_works_as_long_as_it_says_and_what_is_not_placed_goes()
    {
        var (days, months) = (await PeriodAsync("link"), await PeriodAsync("check-in"));
        var desk = await _site.NewEditorAsync();
        await _site.AnswerAsync(desk, [("uitkomst", "veranderd"), ("veranderd", "Er staat nu een snorbrommer."), ("akkoord", "ja")]);
        await desk.SendToAsync(await _site.OpenAnswerAsync(desk), "/niet-plaatsen", ("reden", "Gaat over iets anders"));
        var link = await SampleCheckIns.LinkAsync(desk);

        await PassAsync(days: days, hours: -1);
        Assert.Equal(HttpStatusCode.OK, (await _site.NewContributor().OpenAsync(link)).Status);
        await PassAsync(hours: 1);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.NewContributor().OpenAsync(link)).Status);

        await PassAsync(months: months, days: -days - 1);
        Assert.NotEmpty(_site.TracesOf("snorbrommer"));
        await PassAsync(days: 2);
        Assert.Empty(_site.TracesOf("snorbrommer"));
    }

    [Fact]
    public async Task What_was_searched_for_goes()
    {
        var days = await PeriodAsync("query");
        await _site.CreateClient().PageAsync("/zoeken?q=snorbrommer");
        Assert.True(await EventuallyAsync(() => _site.WithStoreAsync(store => store.SearchQueries.AnyAsync(Stop))));

        _site.Clock.AdjustTime(_site.Clock.GetUtcNow().AddDays(days + 1).AddHours(-1));
        _site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await EventuallyAsync(() => _site.WithStoreAsync(async store => !await store.SearchQueries.AnyAsync(Stop))));

        await PassAsync(days: 0);
        Assert.Empty(_site.TracesOf("snorbrommer"));
    }

    [Fact]
    public async Task Wrong_codes_count_for_an_hour_at_most()
    {
        _site.Settings["WrongCodesPerAddress"] = "1";
        Assert.Contains("hoogstens een uur meetelt", (await _site.CreateClient().PageAsync("/privacy")).Words(), StringComparison.Ordinal);
        var guesser = _site.NewContributor();
        const string Wrong = "/insturen/verder?code=abcd-efgh-jkmn-pqrs";
        await guesser.OpenAsync(Wrong);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.OpenAsync(Wrong)).Status);

        _site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.BadRequest, (await guesser.OpenAsync(Wrong)).Status);
    }

    [Fact]
    public async Task What_was_sent_in_can_be_seen_taken_along_withdrawn_and_erased_without_asking_us()
    {
        var privacy = (await _site.CreateClient().PageAsync("/privacy")).Words();
        Assert.Contains("U kunt het verbeteren, downloaden, intrekken en meteen laten verwijderen, zonder het ons te vragen", privacy, StringComparison.Ordinal);
        Assert.Contains("ook uit de bestanden waarin de site alles bewaart, uit de zoekmachine van de site en uit mail die bij ons stond", privacy, StringComparison.Ordinal);
        Assert.Contains("dan gaat het daar meteen vanaf als u het intrekt of uw gegevens laat verwijderen", privacy, StringComparison.Ordinal);
        Assert.Contains("houden wij alleen het kenmerk, de data en wat er besloten is", privacy, StringComparison.Ordinal);
        var story = await _site.PublishStoryAsync();
        var mine = (await story.Teller.OpenAsync($"/insturen/mijn/{story.Reference}/kopie")).Page;
        mine.ShouldSay("ria@voorbeeld.nl");
        var download = await story.Teller.Client.GetStringAsync($"/insturen/mijn/{story.Reference}/gegevens/downloaden", Stop);
        Assert.All(Told, words => Assert.Contains(words, download, StringComparison.Ordinal));

        await story.WithdrawAsync();
        Assert.Equal(HttpStatusCode.Gone, (await _site.CreateClient().GetAsync("/casussen/de-soepbus", Stop)).StatusCode);
        await story.EraseAsync();

        var stored = await _site.StoredAsync(story.Reference);
        Assert.All(stored.Events, line => Assert.Null(line.Detail));
        Assert.Empty(_site.TracesOf([.. Told, "De Soepbus"]));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The number that stands on the page.</summary>
    private async Task<int> PeriodAsync(string name) =>
        int.Parse(Regex.Match((await _site.CreateClient().PageAsync("/privacy")).Words(), Sentences[name], RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value, CultureInfo.InvariantCulture);

    private Task PassAsync(int months = 0, int days = 0, int hours = 0)
    {
        var now = _site.Clock.GetUtcNow();
        return _site.PassAsync(now.AddMonths(months).AddDays(days).AddHours(hours) - now);
    }

    private Task<List<string>> MailsAsync(string reference) => _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Regarding == reference).Select(mail => mail.Subject).ToListAsync(Stop));

    private static void AssertLasts(int days, Reply reply) =>
        Assert.Contains(reply.Response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains($"max-age={days * 24 * 60 * 60};", StringComparison.OrdinalIgnoreCase));

    private static async Task<bool> EventuallyAsync(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await isSo())
            {
                return true;
            }

            await Task.Delay(50, Stop);
        }

        return false;
    }

    [GeneratedRegex(@"\d+ (dag|maand|werkdag|uur|jaar|week|weken)\w*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Period();
}
