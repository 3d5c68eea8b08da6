using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>All that a page needs beside itself arrives whole, in every environment and however the browser wants it packed.</summary>
public sealed partial class AssetTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    [InlineData("Acceptatie")]
    public async Task Every_asset_of_a_page_is_the_same_in_every_encoding_and_never_empty(string environment)
    {
        await using var site = new SiteIn(environment) { SeedsFolder = _seeds.Path };
        using var client = site.CreateClient();
        var assets = await AssetsAsync(client, "/", "/casussen/buurttuin", "/lessen/1-begin-klein", "/insturen/kort", "/redactie/aanmelden");

        Assert.Contains(assets, asset => asset.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(assets, asset => asset.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(assets, asset => asset.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Contains(assets, asset => asset.EndsWith(".svg", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            var (type, plain) = await ReadAsync(client, asset, "identity");
            Assert.True(plain.Length > 0, $"{asset} is empty");
            foreach (var encoding in (string[])["br", "gzip", "gzip, deflate, br, zstd"])
            {
                var (packedType, content) = await ReadAsync(client, asset, encoding);
                Assert.True(content.AsSpan().SequenceEqual(plain), $"{asset} as {encoding}: {content.Length} bytes instead of {plain.Length}");
                Assert.Equal(type, packedType);
            }
        }
    }

    public void Dispose() => _seeds.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Addresses of styles, scripts, pictures and icons, and of what the styles themselves ask for.</summary>
    private static async Task<IReadOnlyCollection<string>> AssetsAsync(HttpClient client, params string[] pages)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in pages)
        {
            var page = await client.PageAsync(address);
            found.UnionWith(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]").Select(link => link.GetAttribute("href")!));
            found.UnionWith(page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src")!));
            found.UnionWith(page.QuerySelectorAll("use[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]).Where(href => href.Length > 0));
            found.UnionWith(page.QuerySelectorAll("meta[property='og:image']").Select(element => new Uri(element.GetAttribute("content")!).AbsolutePath));
        }

        foreach (var style in found.Where(asset => asset.EndsWith(".css", StringComparison.Ordinal)).ToList())
        {
            var text = System.Text.Encoding.UTF8.GetString((await ReadAsync(client, style, "identity")).Content);
            var place = new Uri(new Uri("http://localhost"), style);
            found.UnionWith(InStyle().Matches(text).Select(match => new Uri(place, match.Groups["address"].Value).AbsolutePath).Where(path => !path.StartsWith("data:", StringComparison.Ordinal)));
        }

        return found;
    }

    private static async Task<(string? Type, byte[] Content)> ReadAsync(HttpClient client, string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = (await client.SendAsync(request, Stop)).EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(Stop);
        await using Stream content = string.Join(',', response.Content.Headers.ContentEncoding) switch
        {
            "" => body,
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            var other => throw new NotSupportedException($"{address} came as {other}"),
        };
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Stop);
        return (response.Content.Headers.ContentType?.MediaType, copy.ToArray());
    }

    [GeneratedRegex("""url\(["']?(?!data:)(?<address>[^"')]+)["']?\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InStyle();

    private sealed class SiteIn(string environment) : Site
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(environment);
        }
    }
}
