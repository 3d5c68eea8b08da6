using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Submissions.Retention;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Where the links in mails lead: to a page for everybody, or to somebody's own with a secret; never the one for the other.</summary>
public sealed partial class MailLinkTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public MailLinkTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Theory]
    [InlineData(null)]
    [InlineData("2026-12-01")]
    public async Task Here_one_reads_it_leads_to_the_page_that_everybody_reads(string? day)
    {
        var reference = await _site.NewContributor().SendInAsync();
        var desk = await _site.NewEditorAsync();
        await Stories.DraftAsync(desk, reference);
        await Stories.PublishAsync(desk, reference, day);
        if (day is not null)
        {
            _site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero));
            Assert.Equal((1, 0), await _site.RunDueAsync());
        }

        var lines = (await MailsAsync(reference))[^1].Split('\n').ToList();

        var address = lines[lines.FindIndex(line => line.Contains("Hier leest u het", StringComparison.Ordinal)) + 1];
        Assert.Equal("http://localhost/casussen/de-soepbus", address);
        (await _site.NewContributor().OpenAsync(new Uri(address).PathAndQuery)).Page.ShouldSay("Elke dinsdag komt er een bus met soep.");
        var secret = Assert.Single(lines, line => line.Contains("code=", StringComparison.Ordinal));
        Assert.NotEqual(address, secret);
        Assert.Contains("geheime link", lines[lines.IndexOf(secret) - 1], StringComparison.Ordinal);
        Assert.Equal($"/insturen/mijn/{reference}", (await _site.NewContributor().OpenAsync(new Uri(secret).PathAndQuery)).Location);
    }

    [Fact]
    public async Task Every_secret_link_of_every_mail_stands_on_a_line_of_its_own_and_is_called_secret()
    {
        var teller = _site.NewContributor();
        var reference = await teller.CompleteAsync();
        _site.Clock.Advance(TimeSpan.FromDays(77));
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SubmissionRetention>().RunAsync(Stop);
        }

        await teller.SubmitAsync(reference);
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/inzendingen/{reference}");
        await desk.SendToAsync(page, "/vraag", ("vraag", "Hoeveel mensen?"));
        await desk.SendToAsync(await desk.OpenAsync(page.Address), "/onderdeel", ("onderdeel", "initiatief"), ("opmerkingen", "Wat langer graag."));
        await desk.SendToAsync(await desk.OpenAsync(page.Address), "/besluit", ("reden", "Het past hier niet."));
        var told = await desk.LayBeforeAsync(Telephone.ByMail);

        var mails = await MailsAsync(reference);
        Assert.Equal(6, mails.Count);
        Assert.All([.. mails, .. await MailsAsync(told)], mail =>
        {
            Assert.Matches(OwnLine(), mail);
            Assert.Contains("geheim", mail, StringComparison.Ordinal);
            Assert.Single(Address().Matches(mail));
        });
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<List<string>> MailsAsync(string reference) =>
        _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Regarding == reference).OrderBy(mail => mail.Id).Select(mail => mail.Text).ToListAsync(Stop));

    [GeneratedRegex(@"\nhttp://localhost/insturen/verder\?code=[a-z0-9-]{19}\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnLine();

    [GeneratedRegex("https?://", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
