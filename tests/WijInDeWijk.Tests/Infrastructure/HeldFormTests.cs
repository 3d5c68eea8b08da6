using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>A form that is refused before its action, or half-way, comes back with all that was typed.</summary>
public sealed class HeldFormTests(HeldFormTests.HoldingSite site) : IClassFixture<HeldFormTests.HoldingSite>
{
    private const string Words = "Eerst één pan soep,\ntoen \"twee\" & <drie>.";

    /// <summary>Fields with a secret in them; a form that asks for one is not held.</summary>
    private static readonly string[] WithSecret = ["aanmelden", "tweede-stap", "toegangssleutel", "uitnodiging", "nieuw-wachtwoord"];

    [Fact]
    public async Task Every_form_that_is_sent_without_its_signature_comes_back_with_its_words()
    {
        var reference = await site.NewContributor().SendInAsync();
        var manager = await site.NewEditorAsync(role: EditorRole.Manager);
        var addresses = Posts(reference);
        Assert.True(addresses.Count > 40, $"Only {addresses.Count} forms were found.");

        foreach (var address in addresses)
        {
            var reply = await PostAsync(manager.Client, address, ("zomaar", Words), ("versie", "3"));
            Assert.True(reply.Page.QuerySelector("[name=zomaar]") is IHtmlTextAreaElement area && area.Value == Words, $"{address}: {reply.Status} {reply.Page.Title}");
        }
    }

    [Fact]
    public async Task Every_form_behind_the_site_that_is_sent_after_the_session_ended_is_held_until_somebody_signs_in()
    {
        var reference = await site.NewContributor().SendInAsync();
        foreach (var address in Posts(reference).Where(address => address.StartsWith("/redactie", StringComparison.Ordinal) && !WithSecret.Any(address.Contains) && !address.EndsWith("/afmelden", StringComparison.Ordinal) && !address.EndsWith("/wachtwoord-vergeten", StringComparison.Ordinal)))
        {
            var reply = await PostAsync(site.NewDesk().Client, address, ("zomaar", Words));
            Assert.True(reply.Status == HttpStatusCode.Unauthorized && reply.Value("zomaar") == Words && reply.Page.QuerySelector("main [name=wachtwoord]") is not null, $"{address}: {reply.Status} {reply.Page.Title}");
        }
    }

    [Fact]
    public async Task An_editor_whose_session_ended_signs_in_and_goes_on()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");
        site.Clock.Advance(TimeSpan.FromHours(11));

        var refused = await desk.SendToAsync(page, "/notitie", ("notitie", Words));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.StartsWith("Fout: ", refused.Page.Title, StringComparison.Ordinal);
        Assert.Equal(Words, refused.Value("notitie"));
        var wrong = await desk.SendToAsync(refused, "/aanmelden", ("e-mail", desk.Email), ("wachtwoord", "iets heel anders"));
        Assert.Equal(Words, wrong.Value("notitie"));
        var back = await desk.SendToAsync(wrong, "/aanmelden", ("e-mail", desk.Email), ("wachtwoord", EditorSite.Password));
        Assert.Equal(Words, back.Value("notitie"));
        Assert.DoesNotContain(EditorSite.Password, back.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var done = await desk.SendToAsync(back, "/notitie", ("notitie", back.Value("notitie")));
        Assert.StartsWith($"/redactie/inzendingen/{reference}", done.Location, StringComparison.Ordinal);
        Assert.Contains(Words, (await desk.OpenAsync($"/redactie/inzendingen/{reference}")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_who_signed_in_again_in_another_tab_goes_on()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");
        site.Clock.Advance(TimeSpan.FromHours(11));
        var refused = await desk.SendToAsync(page, "/notitie", ("notitie", Words));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.SendToAsync(refused, "/vastgehouden")).Status);

        await desk.SignInAsync();
        var back = await desk.SendToAsync(refused, "/vastgehouden");

        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(back, "/notitie", ("notitie", back.Value("notitie")))).Status);
    }

    [Fact]
    public async Task A_button_that_was_pressed_after_the_session_ended_leads_back_to_its_page()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = site.NewDesk();
        desk.Client.DefaultRequestHeaders.Referrer = new Uri($"http://localhost/redactie/inzendingen/{reference}");

        var reply = await PostAsync(desk.Client, $"/redactie/inzendingen/{reference}/nemen", ("versie", "1"));

        Assert.EndsWith($"/redactie/aanmelden?terug={Uri.EscapeDataString($"/redactie/inzendingen/{reference}")}", reply.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_without_cookies_gives_the_code_and_goes_on()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync();
        var code = await contributor.CodeAsync(reference);
        var address = $"/insturen/mijn/{reference}/deel/initiatief";
        var form = await contributor.OpenAsync(address);

        var cleared = site.NewContributor();
        var refused = await cleared.SendAsync(form, [("wat", Words)]);

        Assert.Equal(Words, refused.Value("wat"));
        Assert.DoesNotContain(code, refused.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var wrong = await cleared.SendAsync(refused, [("code", "k7pm-4xqr-9wtn-2hvd")], form: "main form[action$='/verder']");
        Assert.Equal(Words, wrong.Value("wat"));
        var back = await cleared.SendAsync(wrong, [("code", code)], form: "main form[action$='/verder']");
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await cleared.SendAsync(back, [])).Status);
        Assert.Equal(Words, (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task A_contributor_who_only_lost_the_code_is_asked_for_it_too()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync();
        var form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");
        var other = site.NewContributor();
        var token = (await other.OpenAsync("/insturen/kort")).Value("__RequestVerificationToken");

        var refused = await other.SendAsync(form, [("wat", Words), ("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(Words, refused.Value("wat"));
        Assert.NotNull(refused.Page.QuerySelector("main [name=code]"));
    }

    [Fact]
    public async Task Who_answers_by_a_link_without_cookies_sends_it_once_more()
    {
        var link = await SampleCheckIns.LinkAsync(await site.NewEditorAsync());
        var form = await site.NewContributor().OpenAsync(link);

        var cleared = site.NewContributor();
        var refused = await cleared.SendAsync(form, SampleCheckIns.Changed);

        Assert.Equal("De tuin verhuisde naar het plein.", refused.Value("veranderd"));
        Assert.Equal("/hoe-gaat-het-nu/ontvangen", (await cleared.SendAsync(refused, [])).Location);
    }

    [Fact]
    public async Task A_reader_who_reacts_without_cookies_sends_it_once_more()
    {
        var form = await site.NewContributor().OpenAsync(SampleReactions.OnLesson);

        var cleared = site.NewContributor();
        var refused = await cleared.SendAsync(form, SampleReactions.Recognised);

        Assert.Equal(HttpStatusCode.Redirect, (await cleared.SendAsync(refused, [])).Status);
        Assert.NotEqual(0, await site.WithStoreAsync(store => store.Reactions.CountAsync(reaction => reaction.Sent.Text == "Bij ons begon het met een pan snert op de stoep.")));
    }

    [Fact]
    public async Task What_is_larger_than_the_site_takes_comes_back_whole()
    {
        var desk = await site.NewEditorAsync();
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync();
        var text = string.Concat(Enumerable.Repeat("Elke dag soep. ", 80_000));

        var ours = await desk.SendAsync(await desk.OpenAsync("/redactie/teksten/bewerken/begrippen/brug.md"), ("tekst", text), ("reden", "Langer"));
        var theirs = await contributor.SendAsync(await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief"), [("wat", text)]);

        Assert.All([(ours, "tekst"), (theirs, "wat")], reply =>
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Item1.Status);
            reply.Item1.Page.ShouldSay("Dit is te groot om te versturen");
            Assert.Equal(text, reply.Item1.Value(reply.Item2));
        });
    }

    [Fact]
    public async Task A_store_that_is_locked_gives_the_note_back_and_takes_it_later()
    {
        var reference = await site.NewContributor().SendInAsync();
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");

        Reply refused;
        await using (var other = new SqliteConnection($"Data Source={site.StorePath};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            refused = await desk.SendToAsync(page, "/notitie", ("notitie", Words));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(Words, refused.Value("notitie"));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(refused, "/notitie", ("notitie", refused.Value("notitie")))).Status);
    }

    [Fact]
    public async Task What_was_written_down_about_something_that_is_gone_comes_back()
    {
        var desk = await site.NewEditorAsync();
        var reference = await desk.WriteDownAsync(Telephone.ByPhone);
        var page = await desk.OpenAsync($"/redactie/telefoon/{reference}");
        Assert.Equal("/redactie", (await desk.SubmitTellingAsync(reference, [], "/verwijderen")).Location);

        var refused = await desk.SubmitTellingAsync(page, [.. Telephone.ByPhone, ("wat", Words)], $"/redactie/telefoon/{reference}");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(Words, refused.Page.QuerySelectorAll("[name=wat]").OfType<IHtmlTextAreaElement>().Single(area => area.Value == Words).Value);
    }

    [Fact]
    public async Task A_role_that_is_not_enough_gives_the_text_back()
    {
        var reference = await site.NewContributor().SendInAsync();
        var reader = await site.NewEditorAsync(role: EditorRole.Reader);

        var refused = await PostAsync(reader.Client, $"/redactie/inzendingen/{reference}/vraag", ("vraag", Words));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(Words, refused.Value("vraag"));
    }

    [Theory]
    [InlineData("wachtwoord")]
    [InlineData("nieuw-wachtwoord")]
    [InlineData("code")]
    [InlineData("sleutel")]
    public async Task A_secret_never_comes_back(string field)
    {
        var desk = await site.NewEditorAsync();

        foreach (var address in (string[])["/redactie/account/wachtwoord", "/redactie/inzendingen/x/notitie", "/insturen/verder"])
        {
            var reply = await PostAsync(desk.Client, address, (field, "geheim woord van mij"), ("naam", "Fatima"));
            Assert.True((int)reply.Status is >= 400 and < 500, $"{address}: {reply.Status}");
            Assert.DoesNotContain("geheim woord", reply.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_another_site_had_a_browser_send_is_not_laid_ready_to_be_sent_on()
    {
        var desk = await site.NewEditorAsync();
        desk.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        var reply = await PostAsync(desk.Client, "/redactie/inzendingen/x/notitie", ("notitie", Words));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Null(reply.Page.QuerySelector("[name=notitie]"));
    }

    [Fact]
    public async Task Files_are_not_held_and_the_page_says_so()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Words), "alt" }, { new ByteArrayContent([1, 2, 3]), "bestand", "soep.jpg" } };
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync();

        var reply = await Reply.OfAsync(await contributor.Client.PostAsync($"/insturen/mijn/{reference}/bestanden", form, TestContext.Current.CancellationToken), string.Empty);

        Assert.Equal(Words, reply.Value("alt"));
        reply.Page.ShouldSay("De bestanden die u koos, konden wij niet vasthouden");
    }

    [Fact]
    public async Task The_script_that_saves_is_told_in_words_and_loses_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/redactie/telefoon/x") { Content = new FormUrlEncodedContent([KeyValuePair.Create("wat", Words)]) };
        request.Headers.Add("X-Tussendoor", "1");

        var response = await site.NewDesk().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("niet meer aangemeld", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Every address that takes a form of somebody who types, with values for its parts that exist.</summary>
    private List<string> Posts(string reference) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("/fout", StringComparison.Ordinal) && !pattern.StartsWith("/mijn-selectie", StringComparison.Ordinal) && !pattern.EndsWith("/vastgehouden", StringComparison.Ordinal))
            .Select(pattern => System.Text.RegularExpressions.Regex.Replace(
                pattern.Replace("{form:regex(^(kort|uitgebreid)$)}", "kort", StringComparison.Ordinal),
                @"\{(?<name>[a-z]+)[^}]*\}",
                part => part.Groups["name"].Value switch { "reference" => reference, "section" => "initiatief", "address" => "1-begin-klein", "slug" => "buurttuin", "file" => "begrippen/brug.md", _ => "1" },
                System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1))),
    ];

    private static async Task<Reply> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Reply.OfAsync(await client.PostAsync(address, body, TestContext.Current.CancellationToken), address);
    }

    /// <summary>On the sample documents, and with little patience for a locked store.</summary>
    public sealed class HoldingSite : EditorSite
    {
        private readonly SeedFolder _seeds = new();

        public HoldingSite() => SeedsFolder = _seeds.Path;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Store:BusyTimeoutMilliseconds", "100");
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _seeds.Dispose();
        }
    }
}
