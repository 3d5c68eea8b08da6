using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>A reader collects without JavaScript, in a cookie that only the pages of the selection see.</summary>
public sealed class SelectionTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/casussen/krachtstation", "casus:krachtstation")]
    [InlineData("/lessen/1-zonder-ontmoetingsplaatsen-gaat-het-niet", "les:1")]
    [InlineData("/casussen/krachtstation/cijfers/inwoners", "cijfer:krachtstation/inwoners")]
    public async Task Every_case_lesson_and_figure_has_a_button_that_keeps_it(string address, string code)
    {
        var form = (await _client.PageAsync(address)).QuerySelector("form.wijk-keep")!;

        Assert.Equal(("post", code), (form.GetAttribute("method"), form.QuerySelector("input[name=item]")!.GetAttribute("value")));
        var response = await PostAsync(form.GetAttribute("action")!, code);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        (await _client.PageAsync(response.Headers.Location!.ToString())).ShouldSay("staat in uw selectie");
    }

    [Fact]
    public async Task The_cookie_is_for_the_selection_alone_and_out_of_reach_of_scripts()
    {
        var cookie = (await PostAsync("/mijn-selectie/bewaren", "casus:krachtstation")).Headers.GetValues("Set-Cookie").Single();

        Assert.Contains("path=/mijn-selectie", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("%", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_with_a_button_are_the_same_for_everybody()
    {
        var before = await _client.GetAsync("/casussen/krachtstation", Stop);
        await PostAsync("/mijn-selectie/bewaren", "casus:krachtstation");
        var after = await _client.GetAsync("/casussen/krachtstation", Stop);

        Assert.False(before.Headers.Contains("Set-Cookie"));
        Assert.Equal(await before.Content.ReadAsStringAsync(Stop), await after.Content.ReadAsStringAsync(Stop));
        Assert.NotNull(after.Headers.ETag);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Ones_own_selection_is_kept_by_no_cache()
    {
        var response = await _client.GetAsync("/mijn-selectie", Stop);

        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_is_kept_twice_is_there_once_and_what_is_taken_out_is_gone()
    {
        await PostAsync("/mijn-selectie/bewaren", "casus:krachtstation");
        await PostAsync("/mijn-selectie/bewaren", "casus:krachtstation");
        await PostAsync("/mijn-selectie/bewaren", "les:2");
        Assert.Equal(2, (await _client.PageAsync("/mijn-selectie")).QuerySelectorAll(".wijk-kept__item").Length);

        await PostAsync("/mijn-selectie/weghalen", "casus:krachtstation");
        (await _client.PageAsync("/mijn-selectie")).ShouldNotSay("Krachtstation");

        await PostAsync("/mijn-selectie/wissen", "");
        (await _client.PageAsync("/mijn-selectie")).ShouldSay("Uw selectie is leeg.");
    }

    [Theory]
    [InlineData("casus:bestaat-niet")]
    [InlineData("les:99")]
    [InlineData("cijfer:krachtstation/bestaat-niet")]
    [InlineData("onzin:1")]
    [InlineData("casus:\u0000\u001b")]
    [InlineData("")]
    public async Task What_does_not_exist_is_refused_and_the_selection_stays(string code)
    {
        await PostAsync("/mijn-selectie/bewaren", "les:3");

        var response = await PostAsync("/mijn-selectie/bewaren", code);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Pages.ParseAsync(response);
        page.ShouldSay("Uw selectie is niet veranderd.");
        page.ShouldSay("Les 3");
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/mijn-selectie/bewaren", "casus:" + new string('a', 100_000))).StatusCode);

    [Fact]
    public async Task A_selection_that_is_full_says_so()
    {
        var figures = await site.WithStoreAsync(store => Task.FromResult(store.KeyFigures.OrderBy(figure => figure.Id).Select(figure => $"cijfer:{figure.Case.Slug}/{figure.Anchor}").Take(Web.Features.Selection.SelectionItems.Most + 1).ToList()));
        var codes = figures.Select(code => KeyValuePair.Create("item", code)).ToList();

        Assert.Equal(HttpStatusCode.Redirect, (await _client.PostAsync("/mijn-selectie/overnemen", new FormUrlEncodedContent(codes), Stop)).StatusCode);
        var response = await PostAsync("/mijn-selectie/bewaren", figures[^1]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        (await Pages.ParseAsync(response)).ShouldSay("Uw selectie is vol.");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Origin", "https://elders.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.Redirect)]
    public async Task A_form_on_another_site_changes_nothing(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mijn-selectie/bewaren") { Content = new FormUrlEncodedContent([KeyValuePair.Create("item", "les:1")]) };
        request.Headers.Add(header, value);

        Assert.Equal(expected, (await _client.SendAsync(request, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded; charset=onzin")]
    public async Task A_form_in_an_unreadable_encoding_is_refused(string type)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("item=les%3A1"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/mijn-selectie/bewaren", content, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_link_shares_a_selection_that_another_reader_can_make_theirs()
    {
        await PostAsync("/mijn-selectie/bewaren", "casus:krachtstation");
        await PostAsync("/mijn-selectie/bewaren", "les:1");
        var link = new Uri((await _client.PageAsync("/mijn-selectie")).GetElementById("deel-adres")!.TextContent).PathAndQuery;
        using var other = site.CreateClient();

        var shared = await other.PageAsync(link);
        shared.ShouldSay("Een gedeelde selectie");
        (await other.PageAsync("/mijn-selectie")).ShouldSay("Uw selectie is leeg.");

        var codes = shared.QuerySelectorAll("form[action='/mijn-selectie/overnemen'] input").Select(input => KeyValuePair.Create("item", input.GetAttribute("value")!));
        await other.PostAsync("/mijn-selectie/overnemen", new FormUrlEncodedContent(codes), Stop);
        Assert.Equal(2, (await other.PageAsync("/mijn-selectie")).QuerySelectorAll(".wijk-kept__item").Length);
    }

    [Fact]
    public async Task A_link_with_something_unknown_says_so_and_shows_the_rest()
    {
        var page = await _client.PageAsync("/mijn-selectie?casus=krachtstation&casus=bestaat-niet&les=77&cijfer=x");

        page.ShouldSay("Dit kennen wij niet, of is weggehaald: les ‘77’ en casus ‘bestaat-niet’.");
        page.ShouldSay("Krachtstation");
    }

    [Theory]
    [InlineData("mijn-selectie=casus.krachtstation_onzin_les.x_casus.%00_cijfer.krachtstation.inwoners")]
    [InlineData("mijn-selectie=casus.krachtstation_casus.krachtstation_les.0_cijfer.krachtstation.inwoners.x_cijfer.krachtstation.inwoners")]
    public async Task A_cookie_that_somebody_tampered_with_is_read_as_far_as_it_makes_sense(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mijn-selectie");
        request.Headers.Add("Cookie", cookie);
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });

        var page = await Pages.ParseAsync(await client.SendAsync(request, Stop));

        Assert.Equal(2, page.QuerySelectorAll(".wijk-kept__item").Length);
    }

    private Task<HttpResponseMessage> PostAsync(string address, string code) =>
        _client.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("item", code)]), Stop);
}
