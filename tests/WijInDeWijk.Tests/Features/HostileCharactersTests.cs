using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features;

/// <summary>Signs that are no characters, or that nobody sees, in every field of every form. None of them may end in a fault of the site.</summary>
public sealed class HostileCharactersTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Files =
        ["/data/kerncijfers.xlsx", "/data/matrix.xlsx", "/data/matrix.csv", "/data/wij-in-de-wijk.json", "/mijn-selectie/dossier.docx?les=1&casus=buurttuin", "/opensearch.xml"];

    private readonly Contributor _contributor = site.NewContributor();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_field_of_a_public_form_gives_a_fault()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync("uitgebreid");
        var mine = $"/insturen/mijn/{reference}";
        var sections = (await contributor.OpenAsync($"{mine}/controleren")).Page.InternalLinks().Where(link => link.StartsWith($"{mine}/deel/", StringComparison.Ordinal)).Select(link => link.Split('#', '?')[0]);
        var asked = await AskedAsync();

        var answers = new List<(string What, int Status)>();
        foreach (var (client, address) in (IEnumerable<(HttpClient, string)>)
            [
                .. new[] { "/insturen/kort", "/insturen/uitgebreid", "/insturen/verder", SampleReactions.OnLesson, SampleReactions.OnCase, "/zoeken", "/casussen", "/kerncijfers", "/casussen/vergelijk" }
                    .Concat(sections.Distinct()).Append($"{mine}/kaart").Select(page => (contributor.Client, page)),
                (asked.Client, asked.Address),
                (site.CreateClient(), await SampleCheckIns.LinkAsync(await site.NewEditorAsync())),
            ])
        {
            answers.AddRange(await HostileCharacters.ThrowAsync(client, address));
        }

        Assert.True(answers.Count > 70, $"Only {answers.Count} requests were sent.");
        ShouldBeNoFault(answers);
    }

    [Fact]
    public async Task No_field_of_a_form_of_the_editors_gives_a_fault()
    {
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        await FillAsync(manager);
        var crawl = new List<string>();
        var queue = new Queue<string>(["/redactie"]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/redactie" };
        while (queue.TryDequeue(out var address))
        {
            var response = await manager.Client.GetAsync(address, Stop);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            crawl.Add(address);
            foreach (var link in (await Pages.ParseAsync(response)).InternalLinks().Select(link => link.Split('#')[0]).Where(link => link.StartsWith("/redactie", StringComparison.Ordinal)))
            {
                // One page of each sort will do: a page of a number stands for all of them.
                if (seen.Add(link.Split('?')[0]))
                {
                    queue.Enqueue(link);
                }
            }
        }

        var answers = new List<(string What, int Status)>();
        foreach (var address in crawl)
        {
            answers.AddRange(await HostileCharacters.ThrowAsync(manager.Client, address));
        }

        Assert.True(answers.Count > 150, $"Only {answers.Count} requests were sent.");
        ShouldBeNoFault(answers);
    }

    [Theory]
    [InlineData("/redactie/aanmelden")]
    [InlineData("/redactie/wachtwoord-vergeten")]
    public async Task No_field_of_a_form_to_come_in_gives_a_fault(string address) => ShouldBeNoFault(await HostileCharacters.ThrowAsync(site.CreateClient(), address));

    [Fact]
    public async Task What_is_placed_with_such_signs_can_be_taken_along_as_any_file()
    {
        var id = await site.ReactAsync(SampleReactions.OnLesson, ("tekst", HostileCharacters.Mixed), ("wie", "vrij\uFFFFwilliger"));
        await (await site.NewEditorAsync()).PlaceAsync(id);

        foreach (var file in Files)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await site.CreateClient().GetAsync(file, Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task A_file_is_made_of_a_store_that_holds_such_signs_already()
    {
        using var seeds = new SeedFolder();
        using var older = new EditorSite { SeedsFolder = seeds.Path };
        await older.WithStoreAsync(store => store.Database.ExecuteSqlRawAsync(
            """
            UPDATE Documents SET Title = Title || char(65535, 65534, 11, 27);
            UPDATE Evidence SET Text = Text || char(65535);
            UPDATE Findings SET Text = Text || char(65534);
            UPDATE KeyFigures SET Label = Label || char(65535);
            """, Stop));
        foreach (var file in (string[])[.. Files, "/begrippen", "/casussen", "/lessen/1-begin-klein"])
        {
            Assert.Equal((file, System.Net.HttpStatusCode.OK), (file, (await older.CreateClient().GetAsync(file, Stop)).StatusCode));
        }
    }

    [Theory]
    [InlineData("Een\tbus\vmet\u00A0soep", "Een bus\nmet\u00A0soep")]
    [InlineData("Soep\u00ADbus\u200B, en Cafe\u0301\u202E", "Soepbus, en Caf\u00E9")]
    [InlineData("Gezin \U0001F468\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F", "Gezin \U0001F468\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F")]
    [InlineData("\uFFFEBus\uFFFF\uFDD0\U0001FFFF", "Bus")]
    public async Task Words_are_kept_in_one_form(string typed, string kept)
    {
        var reference = await _contributor.BeginAsync();

        await _contributor.FillInAsync($"/insturen/mijn/{reference}/deel/initiatief", [("wat", typed)]);

        Assert.Equal(kept, (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Theory]
    [InlineData("\u200B\u00AD\uFEFF")]
    [InlineData("\u200E\t\v\u2060")]
    [InlineData("\u3164\u2800\u200D")]
    [InlineData("\uFFFF")]
    public async Task A_required_field_of_signs_that_nobody_sees_is_empty(string invisible)
    {
        (await _contributor.SendAsync(await _contributor.OpenAsync("/insturen/kort"), [("titel", invisible), ("gemeente", "Utrecht")])).ShouldExplain("titel", "Vul in hoe het heet");
        var editor = await site.NewEditorAsync();
        var page = await editor.OpenAsync($"/redactie/reacties/{await site.ReactAsync()}");

        (await editor.SendToAsync(page, "/niet-plaatsen", ("reden", invisible))).ShouldExplain("reden", "Schrijf waarom u het niet plaatst");
    }

    [Fact]
    public async Task An_answer_of_one_line_stays_one_line()
    {
        var reference = await _contributor.BeginAsync("kort", ("titel", "De\vSoep\u00ADbus\tvan\u2028Ria"), ("gemeente", "Utrecht"));

        Assert.Equal("De Soepbus van Ria", (await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek")).Value("titel"));
    }

    [Fact]
    public async Task An_address_to_sign_in_with_is_found_whatever_was_pasted_along()
    {
        var (link, email) = await site.InviteAsync("Ria", EditorRole.Editor);
        var desk = site.NewDesk();
        await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", EditorSite.Password));
        var other = site.NewDesk($"\u200B{email}\uFEFF");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await other.SignInAsync()).Status);
    }

    [Fact]
    public async Task A_password_is_taken_as_it_is_typed()
    {
        const string Typed = "soep\tmet\u00ADballen en broodA\u0301";
        var (link, email) = await site.InviteAsync("Jan", EditorRole.Editor);
        var desk = site.NewDesk(email);
        await desk.SendAsync(await desk.OpenAsync(link), ("wachtwoord", Typed));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await site.NewDesk(email).SignInAsync(Typed)).Status);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await site.NewDesk(email).SignInAsync("soep metballen en broodÁ")).Status);
    }

    private static void ShouldBeNoFault(IEnumerable<(string What, int Status)> answers)
    {
        var faults = answers.Where(answer => answer.Status >= 500).Select(answer => $"{answer.What}: {answer.Status}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Something of every sort on the desk.</summary>
    private async Task FillAsync(Desk manager)
    {
        await site.NewContributor().SendInAsync();
        var drafted = await site.NewContributor().SendInAsync();
        await manager.SendToAsync(await manager.OpenAsync($"/redactie/inzendingen/{drafted}"), "/maken");
        await site.ReactAsync();
        await site.AnswerAsync(manager, SampleCheckIns.Changed);
        await manager.WriteDownAsync(Telephone.ByMail);
    }

    /// <summary>The page of somebody whom the editors asked something.</summary>
    private async Task<(HttpClient Client, string Address)> AskedAsync()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();
        await site.ChangeAsync(reference, (submission, now) => submission.Ask("Wie deed er mee?", now));
        return (contributor.Client, $"/insturen/mijn/{reference}");
    }
}
