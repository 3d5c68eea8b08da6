using System.Net;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>A public page is rendered once and sent to all who ask for it, until what it shows changes.</summary>
public sealed class PageCacheTests : IDisposable
{
    private const string Case = "/casussen/buurttuin";

    /// <summary>Where pages are somebody's own.</summary>
    private static readonly string[] Private = ["/redactie", "/insturen", "/mijn-selectie", "/hoe-gaat-het-nu"];

    /// <summary>Among those, what everybody may read.</summary>
    private static readonly string[] Public = ["/insturen", "/insturen/vragen", "/insturen/vragen.docx"];

    /// <summary>The same for everybody, and not worth keeping.</summary>
    private static readonly string[] NotKept = ["/zoeken", "/zoeken.json", "/zoeken/suggesties.json", "/opensearch.xml"];

    private readonly SeedFolder _seeds = new();
    private readonly CountedSite _site;
    private readonly HttpClient _reader;

    public PageCacheTests()
    {
        _site = new CountedSite { SeedsFolder = _seeds.Path };
        _reader = _site.CreateClient();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_rendered_once_for_all_its_readers()
    {
        var first = await ReadAsync(Case);
        var second = await ReadAsync(Case);

        Assert.Equal(1, _site.Renderings.Of(Case));
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Headers, second.Headers);
    }

    [Fact]
    public async Task Fifty_who_ask_at_once_get_one_rendering()
    {
        var isAsked = new TaskCompletionSource();
        _site.Renderings.Wait = () => isAsked.Task;
        var requests = Enumerable.Range(0, 50).Select(number => ReadAsync(Case, ("Accept-Encoding", number % 2 == 0 ? "br" : "gzip"))).ToList();
        await Task.Delay(300, Stop);
        isAsked.SetResult();
        var answers = await Task.WhenAll(requests);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(2, answers.Select(answer => Convert.ToBase64String(answer.Body)).Distinct().Count());
        Assert.Equal(1, _site.Renderings.Of(Case));
    }

    [Fact]
    public async Task Who_waits_for_a_rendering_that_fails_is_answered_all_the_same()
    {
        var isAsked = new TaskCompletionSource();
        var count = 0;
        _site.Renderings.Wait = async () =>
        {
            if (Interlocked.Increment(ref count) == 1)
            {
                await isAsked.Task;
                throw new InvalidOperationException("The first one fails.");
            }
        };
        var requests = Enumerable.Range(0, 5).Select(_ => ReadAsync(Case)).ToList();
        await Task.Delay(300, Stop);
        isAsked.SetResult();
        var statuses = (await Task.WhenAll(requests)).Select(answer => answer.Status).ToList();

        Assert.Single(statuses, HttpStatusCode.InternalServerError);
        Assert.Equal(4, statuses.Count(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_reader_who_goes_away_does_not_take_the_page_from_the_others()
    {
        var isAsked = new TaskCompletionSource();
        _site.Renderings.Wait = () => isAsked.Task;
        using var leaving = new CancellationTokenSource();
        var gone = _reader.GetAsync(Case, leaving.Token);
        await Task.Delay(200, Stop);
        var waiting = ReadAsync(Case);
        await Task.Delay(100, Stop);
        await leaving.CancelAsync();
        isAsked.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
        Assert.Equal(1, _site.Renderings.Of(Case));
        Assert.NotNull(await Record.ExceptionAsync(() => gone));
    }

    [Theory]
    [InlineData(Case, "?x=1", "?x=2", "?utm_source=brief&utm_medium=mail")]
    [InlineData("/casussen?gebied=stedelijk", "&x=1", "&GEBIED=landelijk", "&gebied=landelijk")]
    [InlineData("/casussen", "?gebied=", "?pagina=", "?indicator=1")]
    public async Task What_a_page_does_not_read_makes_no_new_page(string address, params string[] additions)
    {
        var plain = await ReadAsync(address);
        foreach (var addition in additions)
        {
            Assert.Equal(plain.Body, (await ReadAsync(address + addition)).Body);
        }

        Assert.Equal(address, Assert.Single(_site.Renderings.Addresses));
    }

    [Fact]
    public async Task What_comes_first_with_an_addition_is_rendered_without_it()
    {
        var page = await _reader.PageAsync("/casussen?x=1&pagina=1&utm_source=brief&gebied=stedelijk");

        Assert.DoesNotContain("utm_source", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("/casussen?gebied=stedelijk&pagina=1", Assert.Single(_site.Renderings.Addresses));
    }

    [Fact]
    public async Task The_order_of_parameters_and_how_they_are_written_make_no_new_page()
    {
        await ReadAsync("/casussen?gebied=stedelijk&ontmoetingsplek=openbare-ruimte");
        await ReadAsync("/casussen?ontmoetingsplek=openbare-ruimte&gebied=stedelijk");
        await ReadAsync("/casussen?ontmoetingsplek=openbare%2Druimte&Gebied=stedelijk");

        Assert.Equal(1, _site.Renderings.Of("/casussen"));
    }

    [Fact]
    public async Task Every_value_of_a_list_counts()
    {
        (await _reader.PageAsync("/casussen/vergelijk?casus=bestaat-niet&casus=buurttuin")).ShouldSay("bestaat-niet");
        (await _reader.PageAsync("/casussen/vergelijk?casus=buurttuin&casus=onzin")).ShouldSay("onzin");

        Assert.Equal(["/casussen/vergelijk?casus=bestaat-niet&casus=buurttuin", "/casussen/vergelijk?casus=buurttuin&casus=onzin"], _site.Renderings.Addresses);
    }

    [Theory]
    [InlineData("wijk-redactie=x")]
    [InlineData("a=b; wijk-inzending=x")]
    [InlineData("mijn-selectie=x")]
    public async Task A_request_with_a_cookie_of_somebody_passes_by(string cookie)
    {
        await ReadAsync(Case);
        var own = await ReadAsync(Case, ("Cookie", cookie));
        await ReadAsync(Case, ("Cookie", cookie));

        Assert.Equal(3, _site.Renderings.Of(Case));
        Assert.Equal("no-cache, private", own.Header("Cache-Control"));
        Assert.Null(own.Header("ETag"));
    }

    [Fact]
    public async Task A_cookie_that_says_nothing_of_who_asks_does_not()
    {
        await ReadAsync(Case);
        await ReadAsync(Case, ("Cookie", "wijk-formulier=x; _ga=1"));

        Assert.Equal(1, _site.Renderings.Of(Case));
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so_without_it()
    {
        var page = await ReadAsync(Case, ("Accept-Encoding", "br"));
        var tag = page.Header("ETag")!;
        Assert.StartsWith("\"", tag, StringComparison.Ordinal);
        Assert.Equal("public, no-cache", page.Header("Cache-Control"));

        foreach (var known in (string[])[tag, $"W/{tag}", $"\"iets-anders\", {tag}", "*"])
        {
            var answer = await ReadAsync(Case, ("Accept-Encoding", "br"), ("If-None-Match", known));
            Assert.Equal((HttpStatusCode.NotModified, 0), (answer.Status, answer.Body.Length));
            Assert.Equal((tag, "public, no-cache", "Accept-Encoding"), (answer.Header("ETag"), answer.Header("Cache-Control"), answer.Header("Vary")));
        }

        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Case, ("Accept-Encoding", "br"), ("If-None-Match", "\"iets-anders\""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Case, ("Accept-Encoding", "gzip"), ("If-None-Match", tag))).Status);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP;q=0.5, br;q=0", "gzip")]
    [InlineData("br;q=0.000, identity", null)]
    [InlineData("zstd", null)]
    [InlineData("", null)]
    public async Task A_page_is_written_as_the_reader_takes_it(string accepted, string? coding)
    {
        var plain = await ReadAsync(Case);
        for (var request = 0; request < 2; request++)
        {
            var page = await ReadAsync(Case, ("Accept-Encoding", accepted));

            Assert.Equal((coding, "Accept-Encoding"), (page.Header("Content-Encoding"), page.Header("Vary")));
            Assert.Equal(page.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Header("Content-Length"));
            Assert.Equal(plain.Body, await DecodeAsync(page.Body, coding));
        }

        Assert.Equal(1, _site.Renderings.Of(Case));
    }

    [Fact]
    public async Task What_does_not_get_smaller_goes_as_it_is()
    {
        var sheet = await ReadAsync("/data/kerncijfers.xlsx", ("Accept-Encoding", "br"));

        Assert.Equal((null, null), (sheet.Header("Content-Encoding"), sheet.Header("Vary")));
        Assert.Equal(sheet.Body, (await ReadAsync("/data/kerncijfers.xlsx", ("Accept-Encoding", "gzip"))).Body);
        Assert.Equal(1, _site.Renderings.Of("/data/kerncijfers.xlsx"));
    }

    [Theory]
    [InlineData(Case)]
    [InlineData("/data/kerncijfers.xlsx")]
    public async Task Who_asks_for_the_headers_alone_gets_those_of_the_page(string address)
    {
        var checkedFirst = await SendAsync(HttpMethod.Head, address);
        var page = await ReadAsync(address);
        var checkedAgain = await SendAsync(HttpMethod.Head, address);

        Assert.Equal(page.Headers, checkedFirst.Headers);
        Assert.Equal(page.Headers, checkedAgain.Headers);
        Assert.NotEmpty(page.Body);
        Assert.Equal(1, _site.Renderings.Of(address));
    }

    [Fact]
    public async Task A_page_is_as_safe_from_memory_as_fresh()
    {
        var fresh = await ReadAsync(Case);
        var kept = await ReadAsync(Case);

        Assert.Equal(1, _site.Renderings.Of(Case));
        foreach (var name in (string[])["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"])
        {
            Assert.NotNull(fresh.Header(name));
            Assert.Equal(fresh.Header(name), kept.Header(name));
        }
    }

    [Fact]
    public async Task What_a_change_shows_is_there_at_the_next_request()
    {
        await ReadAsync(Case);
        await ReadAsync(Case);
        await _site.EditAsync(SeedFolder.CaseFile, "een grasveld een tuin", "een grasveld een moestuin");

        (await _reader.PageAsync(Case)).ShouldSay("moestuin");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_page_that_was_being_made_during_a_change_is_not_kept(bool isAskedMeanwhile)
    {
        var (hasRead, isChanged) = (new TaskCompletionSource(), new TaskCompletionSource());
        _site.Renderings.Wait = () =>
        {
            hasRead.TrySetResult();
            return isChanged.Task;
        };
        var old = ReadAsync(Case);
        await hasRead.Task.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        await _site.EditAsync(SeedFolder.CaseFile, "een grasveld een tuin", "een grasveld een moestuin");

        // Asked for after the change, and before the old page is ready: it must not be given that one.
        var asked = isAskedMeanwhile ? ReadAsync(Case) : null;
        await Task.Delay(200, Stop);
        isChanged.SetResult();
        if (asked is not null)
        {
            Assert.Contains("moestuin", (await asked).Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("moestuin", (await old).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await old).Status);
        Assert.Contains("moestuin", (await ReadAsync(Case)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_something_else_wrote_to_the_store_is_there_within_an_hour()
    {
        await ReadAsync(Case);
        _site.Clock.Advance(TimeSpan.FromMinutes(59));
        await ReadAsync(Case);
        Assert.Equal(1, _site.Renderings.Of(Case));

        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        await ReadAsync(Case);
        Assert.Equal(2, _site.Renderings.Of(Case));
    }

    [Theory]
    [InlineData("/casussen/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/lessen/1", HttpStatusCode.MovedPermanently)]
    public async Task Only_a_page_that_is_there_is_kept(string address, HttpStatusCode status)
    {
        using var client = _site.CreateClient(new() { AllowAutoRedirect = false });
        for (var request = 0; request < 2; request++)
        {
            using var answer = await client.GetAsync(address, Stop);
            Assert.Equal(status, answer.StatusCode);
            Assert.Null(answer.Headers.CacheControl);
            Assert.Null(answer.Headers.ETag);
        }

        Assert.True(_site.Renderings.Addresses.Count >= 2);
    }

    [Fact]
    public async Task A_page_that_fails_is_not_kept()
    {
        _site.Renderings.Wait = () => throw new InvalidOperationException("It fails.");
        Assert.Equal(HttpStatusCode.InternalServerError, (await ReadAsync(Case)).Status);

        _site.Renderings.Wait = () => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Case)).Status);
    }

    [Fact]
    public async Task Every_page_is_either_public_or_kept_by_nobody()
    {
        var addresses = _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(Filled).Distinct().ToList();
        Assert.True(addresses.Count > 60, $"{addresses.Count} addresses");
        foreach (var address in addresses)
        {
            var answer = await ReadAsync(address);
            var isForAll = answer.Header("Cache-Control") == "public, no-cache" && answer.Header("ETag") is not null;
            var isForNobody = answer.Header("Cache-Control")?.Contains("no-store", StringComparison.Ordinal) is true;
            Assert.False(isForAll && Array.Exists(Private, root => address.StartsWith(root, StringComparison.Ordinal)) && !Public.Contains(address), $"{address} is not for all");
            Assert.True(answer.Status != HttpStatusCode.OK || isForAll || isForNobody || NotKept.Contains(address), $"{address}: {answer.Header("Cache-Control")}");
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _site.Dispose();
        _seeds.Dispose();
    }

    private Task<Answer> ReadAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, headers);

    private async Task<Answer> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _reader.SendAsync(request, Stop);
        var all = response.Headers.Concat(response.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, all, await response.Content.ReadAsByteArrayAsync(Stop));
    }

    private static async Task<byte[]> DecodeAsync(byte[] body, string? coding)
    {
        using var source = new MemoryStream(body);
        await using Stream decoder = coding switch
        {
            "br" => new System.IO.Compression.BrotliStream(source, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(source, System.IO.Compression.CompressionMode.Decompress),
            _ => source,
        };
        using var content = new MemoryStream();
        await decoder.CopyToAsync(content, Stop);
        return content.ToArray();
    }

    private static string Filled(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "1",
    }))));

    private sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Body);

        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
