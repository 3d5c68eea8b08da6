using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Every form that takes more than a line is saved while somebody types, in one way.</summary>
public sealed class AutosaveTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Words = "Eerst één pan soep,\ntoen twee.";

    /// <summary>Every form with running text, by where it is sent.</summary>
    private static readonly string[] Inventory =
    [
        "/casussen/buurttuin/reageren", "/hoe-gaat-het-nu", "/insturen/mijn/*/bestanden/*", "/insturen/mijn/*/deel/initiatief", "/insturen/mijn/*/vraag/*",
        "/redactie/concepten/*", "/redactie/concepten/*/fotos/*/kiezen", "/redactie/hoe-gaat-het-nu/antwoord/*/niet-plaatsen", "/redactie/hoe-gaat-het-nu/antwoord/*/plaatsen", "/redactie/hoe-gaat-het-nu/buurttuin/telefoon",
        "/redactie/inzendingen/*/besluit", "/redactie/inzendingen/*/notitie", "/redactie/inzendingen/*/onderdeel", "/redactie/inzendingen/*/vraag",
        "/redactie/reacties/*/niet-plaatsen", "/redactie/reacties/*/plaatsen", "/redactie/sjablonen/*", "/redactie/teksten/bewerken/begrippen/brug.md", "/redactie/teksten/nieuw?soort=begrippen", "/redactie/telefoon/*",
    ];

    [Fact]
    public async Task Every_form_with_running_text_takes_part()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();
        var desk = await site.NewEditorAsync(role: EditorRole.Manager);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/vraag", ("vraag", "Wie kookt?"));
        await site.AttachAsync(reference, isAgreed: true);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        var reaction = await site.ReactAsync(SampleReactions.OnCase);
        await site.AnswerAsync(desk, SampleCheckIns.Changed);
        var told = await desk.WriteDownAsync(Telephone.ByPhone);
        var pages = new List<Reply>
        {
            await contributor.OpenAsync(SampleReactions.OnCase), await contributor.OpenAsync(await SampleCheckIns.LinkAsync(desk)),
        };
        foreach (var address in (string[])["", "/bestanden", "/deel/initiatief"])
        {
            pages.Add(await contributor.OpenAsync($"/insturen/mijn/{reference}{address}"));
        }

        foreach (var address in (string[])[$"concepten/{reference}", $"concepten/{reference}/fotos", $"inzendingen/{reference}", $"reacties/{reaction}", "sjablonen", $"telefoon/{told}", "teksten/bewerken/begrippen/brug.md", "teksten/nieuw?soort=begrippen", "hoe-gaat-het-nu/buurttuin"])
        {
            pages.Add(await desk.OpenAsync($"/redactie/{address}"));
        }

        pages.Add(await site.OpenAnswerAsync(desk));
        var forms = pages.SelectMany(page => page.Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()).Where(form => form.Method == "post" && (form.QuerySelector("textarea") is not null || form.HasAttribute("data-save-while-typing"))).ToList();

        Assert.All(forms, form => Assert.True(form.HasAttribute("data-save-while-typing") && form.QuerySelectorAll("[data-saved][role=status]").Length == 1, form.GetAttribute("action")));
        var found = forms.Select(form => Pattern(form.GetAttribute("action")!)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(Inventory.SequenceEqual(found, StringComparer.Ordinal), string.Join('\n', found));
    }

    [Fact]
    public async Task What_an_editor_typed_is_kept_for_them_alone_until_it_is_sent()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var address = $"/redactie/inzendingen/{reference}/notitie";
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");

        var saved = await Autosave.TypeAsync(desk.Client, page, "/notitie", ("notitie", Words));

        Assert.Matches(@"^\d\d:\d\d$", saved.GetProperty("saved").GetString());
        (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.ShouldNotSay(Words);
        Assert.Equal(Words, await TypedAsync(desk.Client, address, "notitie"));
        Assert.Null(await TypedAsync((await site.NewEditorAsync()).Client, address, "notitie"));
        Assert.DoesNotContain("__RequestVerificationToken", await site.WithStoreAsync(store => store.AutosavedForms.Where(form => form.Address == address).Select(form => form.Fields).SingleAsync()), StringComparison.Ordinal);

        // Typing on, then sending something else on the same page, leaves it where it is.
        await Autosave.TypeAsync(desk.Client, page, "/notitie", ("notitie", Words + " En drie."));
        await desk.SendToAsync(page, "/nemen");
        Assert.Equal(Words + " En drie.", await TypedAsync(desk.Client, address, "notitie"));

        await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/notitie", ("notitie", Words));
        Assert.Null(await TypedAsync(desk.Client, address, "notitie"));
    }

    [Fact]
    public async Task What_is_refused_is_the_newest_that_is_kept()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");
        await Autosave.TypeAsync(desk.Client, page, "/vraag", ("vraag", "Wie"));
        var tooLong = new string('x', 5000);

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendToAsync(page, "/vraag", ("vraag", tooLong))).Status);

        Assert.Equal(tooLong, await TypedAsync(desk.Client, $"/redactie/inzendingen/{reference}/vraag", "vraag"));
    }

    [Fact]
    public async Task An_answer_and_what_is_told_of_a_photo_are_kept_for_who_has_the_code()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();
        await site.ChangeAsync(reference, (submission, now) => { submission.TakeUp(now); submission.Ask("Wie kookt?", now); });
        var page = await contributor.OpenAsync($"/insturen/mijn/{reference}");

        await Autosave.TypeAsync(contributor.Client, page, page.Page.QuerySelector("form:has([name=antwoord])")!.GetAttribute("action")!, ("antwoord", Words));

        Assert.Null((await site.StoredAsync(reference)).Questions.Single().Answer);
        var address = page.Page.QuerySelector("form:has([name=antwoord])")!.GetAttribute("action")!;
        Assert.Equal(Words, await TypedAsync(contributor.Client, address, "antwoord", $"/insturen/mijn/{reference}/getypt"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewContributor().OpenAsync($"/insturen/mijn/{reference}/getypt?bij={address}")).Status);

        // Erased with what was told.
        await contributor.SendAsync(await contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);
        Assert.Empty(await site.WithStoreAsync(store => store.AutosavedForms.Where(form => form.Address.Contains(reference)).ToListAsync()));
    }

    [Fact]
    public async Task What_nobody_sends_goes_after_a_while()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        await Autosave.TypeAsync(desk.Client, await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/notitie", ("notitie", Words));

        site.Clock.Advance(TimeSpan.FromDays(91));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(await site.WithStoreAsync(store => store.AutosavedForms.ToListAsync()));
    }

    [Fact]
    public async Task A_draft_keeps_a_version_behind_each_save_while_typing_and_goes_back_to_one()
    {
        var (desk, reference, page) = await DraftAsync();
        var first = page.Value("tekst");

        var one = await Autosave.TypeAsync(desk.Client, page, reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Versie een."), ("lessen", string.Empty));
        var two = await Autosave.TypeAsync(desk.Client, page, reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Versie twee."), ("lessen", string.Empty), ("versie", one.GetProperty("version").GetRawText()));
        var again = await Autosave.TypeAsync(desk.Client, page, reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Versie twee."), ("lessen", string.Empty), ("versie", one.GetProperty("version").GetRawText()));

        Assert.Equal(two.GetProperty("version").GetInt32(), again.GetProperty("version").GetInt32());
        Assert.Equal("Versie twee.", (await desk.OpenAsync($"/redactie/concepten/{reference}")).Value("tekst"));
        var versions = await desk.OpenAsync($"/redactie/concepten/{reference}/versies");
        var links = versions.Page.QuerySelectorAll("main ul a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3, links.Count);
        var old = await desk.OpenAsync(links[^1]);
        Assert.NotNull(old.Page.QuerySelector("main ins"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(old)).Status);
        Assert.Equal(first, (await desk.OpenAsync($"/redactie/concepten/{reference}")).Value("tekst"));
    }

    [Fact]
    public async Task A_colleague_who_was_first_is_not_overwritten_while_typing()
    {
        var (desk, reference, page) = await DraftAsync();
        var colleague = await site.NewEditorAsync("Bas");
        await Autosave.TypeAsync(colleague.Client, await colleague.OpenAsync($"/redactie/concepten/{reference}"), reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Van Bas."));

        var refused = await Autosave.TypeAsync(desk.Client, page, reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Van Fatima."));

        Assert.Contains("een collega was u voor", refused.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal("Van Bas.", (await desk.OpenAsync($"/redactie/concepten/{reference}")).Value("tekst"));
    }

    [Fact]
    public async Task Publishing_takes_what_stands_in_the_form_after_showing_it()
    {
        var (desk, reference, page) = await DraftAsync();
        var filled = Stories.Complete(page);
        (string, string)[] typed = [.. filled.Where(field => field.Item1 != "tekst"), ("tekst", "## Het initiatief\n\nDit typte Fatima het laatst. [redactie]\n")];

        var shown = await desk.PressAsync(page, "/publiceren", typed);

        Assert.Equal($"/redactie/concepten/{reference}?bewaard=nakijken", shown.Location!.Split("&datum")[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync("/casussen/de-soepbus")).Status);
        var look = await desk.OpenAsync(shown.Location!);
        look.Page.ShouldSay("Bewaard, nog niet gepubliceerd: kijk het eerst na");
        Assert.Contains("Dit typte Fatima het laatst.", look.Value("tekst"), StringComparison.Ordinal);
        Assert.Equal("/casussen/de-soepbus", (await desk.PressAsync(look, "/publiceren")).Location);
        (await desk.OpenAsync("/casussen/de-soepbus")).Page.ShouldSay("Dit typte Fatima het laatst.");
    }

    [Fact]
    public async Task What_was_saved_while_typing_is_shown_before_it_is_published()
    {
        var (desk, reference, page) = await DraftAsync();
        var filled = Stories.Complete(page);
        var saved = await Autosave.TypeAsync(desk.Client, page, reference, filled);

        var shown = await desk.PressAsync(page, "/publiceren", [.. filled, ("versie", saved.GetProperty("version").GetRawText())]);

        Assert.StartsWith($"/redactie/concepten/{reference}?bewaard=nakijken", shown.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_draft_changes_by_hand_only()
    {
        var (desk, reference, page) = await DraftAsync();
        await desk.SendAsync(page, Stories.Complete(page));
        await Stories.PublishAsync(desk, reference, DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        page = await desk.OpenAsync($"/redactie/concepten/{reference}");
        page.Page.ShouldSay("Gepland door");

        await Autosave.TypeAsync(desk.Client, page, reference, ("kenmerken", page.Value("kenmerken")), ("tekst", "Half af"));

        Assert.NotEqual("Half af", (await desk.OpenAsync($"/redactie/concepten/{reference}")).Value("tekst"));
        Assert.Equal("Half af", await TypedAsync(desk.Client, $"/redactie/concepten/{reference}", "tekst"));
    }

    [Fact]
    public async Task Typing_is_not_sending_where_nobody_is_known()
    {
        var reader = site.NewContributor();
        var form = await reader.OpenAsync(SampleReactions.OnLesson);
        var before = await site.WithStoreAsync(store => store.Reactions.CountAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(form, SampleReactions.Recognised, whileTyping: true)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(form, [.. SampleReactions.Recognised, ("tussendoor", "1")])).Status);

        Assert.Equal(before, await site.WithStoreAsync(store => store.Reactions.CountAsync()));
    }

    private static string Pattern(string action) => System.Text.RegularExpressions.Regex.Replace(
        action, @"/(W-\w+|\d+)(?=/|$)", "/*", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>What the script gets to put back into a field; null where nothing was kept.</summary>
    private static async Task<string?> TypedAsync(HttpClient client, string address, string field, string from = "/redactie/getypt")
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"{from}?bij={Uri.EscapeDataString(address)}", TestContext.Current.CancellationToken));
        return answer.RootElement.EnumerateArray().SelectMany(form => form.GetProperty("fields").EnumerateArray())
            .Where(pair => pair[0].GetString() == field).Select(pair => pair[1].GetString()).SingleOrDefault();
    }

    private async Task<(Desk Desk, string Reference, Reply Page)> DraftAsync()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        return (desk, reference, await desk.OpenAsync(made.Location!));
    }
}
