using System.Net;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Under which name the site answers, and whether it asks browsers to come over https from now on.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    [Theory]
    [InlineData("wijk.voorbeeld.nl", HttpStatusCode.OK)]
    [InlineData("localhost:8080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("kwaad.voorbeeld", HttpStatusCode.BadRequest)]
    [InlineData("voorbeeld.nl", HttpStatusCode.BadRequest)]
    public async Task It_answers_under_its_own_name_and_on_this_machine(string host, HttpStatusCode expected)
    {
        await using var site = new ConfiguredSite(("Submissions:SiteAddress", "https://wijk.voorbeeld.nl")) { SeedsFolder = _seeds.Path };

        using var response = await GetAsync(site, host);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("Submissions:SiteAddress", "http://localhost:5080")]
    [InlineData("AllowedHosts", "*")]
    public async Task A_site_that_nobody_gave_a_name_or_that_is_told_to_answers_under_any(string setting, string value)
    {
        await using var site = new ConfiguredSite(("Submissions:SiteAddress", "https://wijk.voorbeeld.nl"), (setting, value)) { SeedsFolder = _seeds.Path };

        using var response = await GetAsync(site, "server.lan");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Strict_transport_is_asked_for_when_the_settings_do_on_kept_pages_too()
    {
        await using var plain = new ConfiguredSite { SeedsFolder = _seeds.Path };
        await using var strict = new ConfiguredSite(("Https:HstsDays", "365")) { SeedsFolder = _seeds.Path };

        for (var time = 0; time < 2; time++)
        {
            using var without = await GetAsync(plain, "localhost");
            using var with = await GetAsync(strict, "localhost");

            Assert.False(without.Headers.Contains("Strict-Transport-Security"));
            Assert.Equal("max-age=31536000", Assert.Single(with.Headers.GetValues("Strict-Transport-Security")));
        }
    }

    public void Dispose() => _seeds.Dispose();

    private static async Task<HttpResponseMessage> GetAsync(Site site, string host)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lessen") { Headers = { Host = host } };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
