using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>What no browser sends. Nothing of it may end in 500.</summary>
public sealed class HostileTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task Every_form_without_its_signature_is_refused_with_words()
    {
        var reference = await _contributor.CompleteAsync();
        var posts = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("insturen", StringComparison.Ordinal) == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText)
            .ToList();
        Assert.True(posts.Count >= 10, string.Join(' ', posts));

        foreach (var pattern in posts)
        {
            var address = pattern.Replace("{reference}", reference, StringComparison.Ordinal).Replace("{section}", "initiatief", StringComparison.Ordinal)
                .Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{form:regex(^(kort|uitgebreid)$)}", "kort", StringComparison.Ordinal);
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("wat", "vals")]);
            var response = await _contributor.Client.PostAsync(address, content, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{address}: {response.StatusCode}");
            Assert.Contains("Nog niet bewaard", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal("Elke dinsdag komt er een bus met soep.", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public void Every_action_has_a_verb() => Assert.All(
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null),
        endpoint => Assert.NotEmpty(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods));

    [Theory]
    [InlineData("/insturen/kort")]
    [InlineData("/insturen/verder")]
    [InlineData("/nergens")]
    public async Task A_charset_that_no_browser_sends_is_refused(string address)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("titel=a"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");

        var status = (await _contributor.Client.PostAsync(address, content, TestContext.Current.CancellationToken)).StatusCode;

        Assert.True(address == "/nergens" ? (int)status is >= 400 and < 500 : status == HttpStatusCode.BadRequest, $"{status}");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "titel=a")]
    [InlineData("multipart/form-data; boundary=x", "kapot")]
    public async Task A_body_that_is_no_form_is_refused(string type, string body)
    {
        var reference = await _contributor.BeginAsync();
        foreach (var address in (string[])["/insturen/kort", "/insturen/verder", $"/insturen/mijn/{reference}/deel/plek", $"/insturen/mijn/{reference}/versturen", $"/insturen/mijn/{reference}/bestanden"])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            var response = await _contributor.Client.PostAsync(address, content, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{address}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Control_characters_are_left_out_and_the_words_kept()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");

        var reply = await _contributor.SendAsync(form, [("wat", "Een bus\u0007\u001b met\r\nsoep")]);

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.Equal("Een bus met\nsoep", (await site.StoredAsync(reference)).Sections.Single(section => section.Key == "initiatief").Answers["wat"]);
    }

    [Fact]
    public async Task A_null_character_is_refused_with_words()
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");

        var reply = await _contributor.SendAsync(form, [("wat", "Een\0 bus")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("Nog niet bewaard");
    }

    [Fact]
    public async Task An_accent_written_in_two_ways_is_stored_in_one()
    {
        var reference = await _contributor.BeginAsync("kort", ("titel", "Cafe\u0301 \ud800 Mienskip"), ("gemeente", "Utrecht"));

        Assert.Equal("Café \ufffd Mienskip", (await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek")).Value("titel"));
    }

    [Theory]
    [InlineData("akkoord-plaatsen", "misschien")]
    [InlineData("akkoord-navragen", "true")]
    public async Task A_tick_with_another_value_is_explained(string name, string value)
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/contact");

        var reply = await _contributor.SendAsync(form, [("naam", "Ria"), (name, value)]);

        reply.ShouldExplain(name, "Zet een vinkje, of laat het leeg");
    }

    [Theory]
    [InlineData("versie", "onzin")]
    [InlineData("versie", "99999999999999")]
    [InlineData("daarna", "ergens")]
    [InlineData("onbekend", "veld")]
    public async Task A_field_that_is_not_a_question_does_no_harm(string name, string value)
    {
        var reference = await _contributor.BeginAsync();
        var form = await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/initiatief");

        var reply = await _contributor.SendAsync(form, [("wat", "Soep."), (name, value)]);

        Assert.True((int)reply.Status < 500, $"{reply.Status}");
    }

    [Theory]
    [InlineData("/insturen/onzin")]
    [InlineData("/insturen/mijn")]
    [InlineData("/insturen/mijn/W-000000000000000000000000000000000000")]
    [InlineData("/insturen/mijn/..%2f..%2f")]
    public async Task An_address_that_leads_nowhere_says_so(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _contributor.OpenAsync(address)).Status);

    [Theory]
    [InlineData("deel/bestaat-niet")]
    [InlineData("deel/bestanden")]
    [InlineData("deel/lessen")]
    [InlineData("bestanden/99")]
    [InlineData("vraag/1")]
    public async Task A_part_that_does_not_exist_is_not_found(string part)
    {
        var reference = await _contributor.BeginAsync();

        var status = (await _contributor.OpenAsync($"/insturen/mijn/{reference}/{part}")).Status;

        Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{status}");
    }

    [Fact]
    public async Task A_cookie_that_is_not_ours_opens_nothing()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", "wijk-inzending=vervalst");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/insturen/kort", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/insturen/mijn/W-AAAAAA", TestContext.Current.CancellationToken)).StatusCode);
    }
}
