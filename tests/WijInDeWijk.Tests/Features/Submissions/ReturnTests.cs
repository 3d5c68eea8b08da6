using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Saving, and coming back on another device.</summary>
public sealed class ReturnTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task The_start_page_offers_what_this_device_began_and_sent_and_nobody_elses()
    {
        var contributor = site.NewContributor();
        Assert.Null((await contributor.OpenAsync("/insturen")).Page.GetElementById("begonnen"));
        var sent = await contributor.SendInAsync();
        var draft = await contributor.BeginAsync("kort", ("titel", "De Belbank"), ("gemeente", "Utrecht"));

        var start = await contributor.OpenAsync("/insturen");

        start.Page.ShouldSay("Ga verder met ‘De Belbank’ (nog niet verstuurd, laatst geopend op");
        start.Page.ShouldSay("Kijk hoe het staat met ‘De Soepbus’ (verstuurd, laatst geopend op");
        Assert.Equal([$"/insturen/mijn/{draft}", $"/insturen/mijn/{sent}"], start.Page.QuerySelectorAll("section[aria-labelledby=begonnen] a").Select(link => link.GetAttribute("href")));
        Assert.True(start.Response.Headers.CacheControl?.Private, "A page of one's own was offered to caches.");
        Assert.Null((await site.NewContributor().OpenAsync("/insturen")).Page.GetElementById("begonnen"));
    }

    [Fact]
    public async Task The_start_page_no_longer_offers_what_was_deleted()
    {
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync();
        await contributor.SendAsync(await contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        Assert.Null((await contributor.OpenAsync("/insturen")).Page.GetElementById("begonnen"));
    }

    [Fact]
    public async Task The_first_save_while_typing_tells_the_code_and_its_page_has_a_place_for_it()
    {
        var contributor = site.NewContributor();
        var form = await contributor.OpenAsync("/insturen/kort");
        Assert.True(form.Page.QuerySelector("[data-access-code]")!.HasAttribute("hidden"));

        var saved = await contributor.SendAsync(form, [("titel", "De Soepbus")], whileTyping: true);

        using var answer = System.Text.Json.JsonDocument.Parse(await saved.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var reference = answer.RootElement.GetProperty("address").GetString()!.Split('/')[3];
        Assert.Equal(await contributor.CodeAsync(reference), answer.RootElement.GetProperty("code").GetString());
        Assert.Equal($"/insturen/mijn/{reference}/code", answer.RootElement.GetProperty("codePage").GetString());
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await site.NewContributor().OpenAsync($"/insturen/verder?code={answer.RootElement.GetProperty("code").GetString()}")).Status);
    }

    [Fact]
    public async Task The_code_opens_the_draft_on_another_device()
    {
        var reference = await _contributor.BeginAsync();
        var code = await _contributor.CodeAsync(reference);
        var phone = site.NewContributor();

        var reply = await phone.SendAsync(await phone.OpenAsync("/insturen/verder"), [("code", code.ToUpperInvariant().Replace('-', ' '))]);

        Assert.Equal($"/insturen/mijn/{reference}", reply.Location);
        (await phone.OpenAsync(reply.Location!)).Page.ShouldSay("De Soepbus");
    }

    [Theory]
    [InlineData("\u2013")]
    [InlineData("\u2011")]
    [InlineData(" - ")]
    [InlineData(".\u00A0")]
    [InlineData("\u00AD\t")]
    public async Task What_stands_between_its_groups_does_not_matter(string between)
    {
        var reference = await _contributor.BeginAsync();
        var code = $"\u201C{(await _contributor.CodeAsync(reference)).Replace("-", between, StringComparison.Ordinal)}\u201D ";
        var phone = site.NewContributor();

        Assert.Equal($"/insturen/mijn/{reference}", (await phone.SendAsync(await phone.OpenAsync("/insturen/verder"), [("code", code)])).Location);
    }

    [Fact]
    public async Task The_secret_link_opens_it_too_and_leaves_no_secret_in_the_address()
    {
        var reference = await _contributor.BeginAsync();
        var link = (await _contributor.OpenAsync($"/insturen/mijn/{reference}/code")).Page.GetElementById("uw-link")!.GetAttribute("href")!;
        var phone = site.NewContributor();

        var reply = await phone.OpenAsync(new Uri(link).PathAndQuery);

        Assert.Equal($"/insturen/mijn/{reference}", reply.Location);
        Assert.Equal(HttpStatusCode.OK, (await phone.OpenAsync(reply.Location!)).Status);
    }

    [Fact]
    public async Task Only_a_hash_of_the_code_is_stored()
    {
        var reference = await _contributor.BeginAsync();
        var code = (await _contributor.CodeAsync(reference)).Replace("-", string.Empty, StringComparison.Ordinal);

        Assert.DoesNotContain(code, Assert.Single((await site.StoredAsync(reference)).Keys).Hash, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("onzin")]
    [InlineData("abcd-efgh-jkmn-pqrs")]
    [InlineData("' or 1=1 --")]
    public async Task A_code_that_opens_nothing_is_explained_and_kept(string code)
    {
        var reply = await _contributor.SendAsync(await _contributor.OpenAsync("/insturen/verder"), [("code", code)]);

        reply.ShouldExplain("code", code.Length == 0 ? "Vul uw code in" : "Deze code kennen wij niet (meer). Kijk of hij goed is overgenomen");
        Assert.Equal(code, reply.Value("code"));
    }

    [Fact]
    public async Task Somebody_else_can_not_tell_a_draft_from_nothing()
    {
        var reference = await _contributor.BeginAsync();
        var stranger = site.NewContributor();

        foreach (var page in (string[])["", "/deel/plek", "/controleren", "/voorbeeld", "/kopie", "/code", "/gegevens", "/gegevens/downloaden", "/intrekken", "/bestanden"])
        {
            var theirs = await stranger.OpenAsync($"/insturen/mijn/{reference}{page}");
            var nothing = await stranger.OpenAsync($"/insturen/mijn/W-AAAAAA{page}");
            Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
            Assert.Equal(nothing.Page.Words(), theirs.Page.Words());
        }
    }

    [Fact]
    public async Task No_cache_keeps_a_page_of_somebody_s_own()
    {
        var reference = await _contributor.BeginAsync();
        foreach (var address in (string[])[$"/insturen/mijn/{reference}", $"/insturen/mijn/{reference}/deel/plek", "/insturen/kort", "/insturen/verder"])
        {
            var mine = await _contributor.OpenAsync(address);
            Assert.True(mine.Response.Headers.CacheControl!.NoStore, address);
            Assert.Null(mine.Response.Headers.Age);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.NewContributor().OpenAsync($"/insturen/mijn/{reference}")).Status);
    }

    [Fact]
    public async Task Cookies_and_forms_survive_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("restart-");
        var path = Path.Combine(folder.FullName, "store.db");
        string reference;
        List<string> cookies;
        Reply form;
        await using (var before = new SubmissionSite { StorePath = path })
        {
            var contributor = before.NewContributor();
            var sent = await contributor.SendAsync(await contributor.OpenAsync("/insturen/kort"), Contributor.Place);
            reference = sent.Location!.Split('/')[3];
            cookies = [.. sent.Response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])];
            form = await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/balans");
        }

        await using var after = new SubmissionSite { StorePath = path };
        using var client = after.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/insturen/mijn/{reference}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.NotEmpty(form.Value("__RequestVerificationToken"));
    }
}
