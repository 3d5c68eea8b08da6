using System.Globalization;
using System.Text.Json;
using WijInDeWijk.BrowserTests.Support;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Every page is valid HTML, by the Nu Html Checker: the one behind validator.w3.org.</summary>
public sealed class HtmlTests(BrowserSite site)
{
    [Fact]
    public async Task Every_page_of_the_site_is_valid_HTML()
    {
        Assert.SkipWhen(Programs.Find("java") is null, "No Java on this machine: install the package 'default-jre-headless'.");
        var folder = Directory.CreateTempSubdirectory("html-");
        try
        {
            var addresses = await SaveAllPagesAsync(folder.FullName);
            var (_, report) = await Programs.RunAsync("java", ["-jar", await HtmlChecker.PathAsync(), "--format", "json", "--errors-only", "--exit-zero-always", folder.FullName]);

            Assert.True(addresses.Count > 60, $"{addresses.Count} pages");
            Faults.ShouldBeNone([.. Read(report).Select(error => $"{addresses[error.Page]}: {error.Message}")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Saves what a visitor can reach, and the templates that no link leads to. Address by file name.</summary>
    private async Task<Dictionary<string, string>> SaveAllPagesAsync(string folder)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var pages = (await Crawl.FromAsync(client, "/")).Pages.ToDictionary(page => page.Key, page => page.Value.Source.Text);
        foreach (var address in Templates.Addresses.Select(row => row.Data).Where(address => !pages.ContainsKey(address)))
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            pages[address] = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, html) in pages)
        {
            var name = $"{addresses.Count.ToString(CultureInfo.InvariantCulture)}.html";
            addresses[name] = address;
            await File.WriteAllTextAsync(Path.Combine(folder, name), html, TestContext.Current.CancellationToken);
        }

        return addresses;
    }

    private static IEnumerable<(string Page, string Message)> Read(string report)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => (
            Path.GetFileName(message.GetProperty("url").GetString()!),
            $"{message.GetProperty("message").GetString()} {(message.TryGetProperty("extract", out var extract) ? extract.GetString() : string.Empty)}"))];
    }
}
