using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Attachments;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>With a virus scanner, editors open what it looked at; what it finds, nobody opens. Without one, they are told so.</summary>
public sealed class ScannedFileTests : IAsyncLifetime
{
    private static readonly byte[] Good = SampleFiles.SecuredPdf("ordinary-r6.pdf");
    private static readonly byte[] Bad = SampleFiles.Pdf($"5 0 obj({ClamdStub.Virus})endobj");

    private readonly ClamdStub _scanner = new();
    private readonly ScannedSite _site;
    private readonly Contributor _contributor;
    private string _reference = string.Empty;

    public ScannedFileTests()
    {
        _site = new ScannedSite(_scanner.Address);
        _contributor = _site.NewContributor();
    }

    public async ValueTask InitializeAsync() => _reference = await _contributor.SendInAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _scanner.DisposeAsync();
    }

    [Fact]
    public async Task What_was_scanned_can_be_opened_and_says_what_it_holds()
    {
        await UploadAsync(Good);
        var desk = await _site.NewEditorAsync();

        var page = await desk.OpenAsync(ReviewPage);

        page.Page.ShouldSay("(PDF, 1 kB, 2 pagina’s, 1 link, 1 invulveld, 1 bijlage erin)");
        page.Page.ShouldSay("Nagekeken op virussen op 24 november 2026: niets gevonden.");
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync(LinkOn(page)!, Stop)).StatusCode);
    }

    [Fact]
    public async Task What_is_found_as_it_comes_is_refused_with_the_reason()
    {
        var reply = await UploadAsync(Bad);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("In dit bestand is een virus gevonden. Wij hebben het niet bewaard.");
        Assert.Empty((await _site.StoredAsync(_reference)).Files);
    }

    [Fact]
    public async Task With_the_scanner_away_a_file_is_kept_and_opens_when_it_was_scanned()
    {
        await _scanner.StopAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(Good)).Status);
        var desk = await _site.NewEditorAsync();
        var page = await desk.OpenAsync(ReviewPage);
        page.Page.ShouldSay("Nog niet nagekeken op virussen. Dat gebeurt vanzelf; daarna kunt u het openen.");
        Assert.Null(LinkOn(page));
        var address = $"{ReviewPage}/bestanden/{(await FileAsync()).Id}";
        var refused = await desk.OpenAsync(address);
        Assert.Equal((HttpStatusCode.Redirect, $"{ReviewPage}#bestanden"), (refused.Status, refused.Location));
        Assert.Equal(0, await ScanAgainAsync());

        _scanner.StartAgain();
        Assert.Equal(1, await ScanAgainAsync());

        Assert.Equal(address, LinkOn(await desk.OpenAsync(ReviewPage)));
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync(address)).Status);
        Assert.Equal(0, await ScanAgainAsync());
    }

    [Fact]
    public async Task What_is_found_later_is_kept_from_everyone_and_the_editors_are_told()
    {
        await _scanner.StopAsync();
        await UploadAsync(Bad);
        var desk = await _site.NewEditorAsync();
        var own = $"/insturen/mijn/{_reference}/bestanden/{(await FileAsync()).Id}";
        Assert.Equal(HttpStatusCode.OK, (await _contributor.OpenAsync(own)).Status);

        _scanner.StartAgain();
        await ScanAgainAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await _contributor.OpenAsync(own)).Status);
        (await _contributor.OpenAsync($"/insturen/mijn/{_reference}/bestanden")).Page.ShouldSay("In dit bestand is een virus gevonden. Niemand kan het openen.");
        var page = await desk.OpenAsync(ReviewPage);
        page.Page.ShouldSay($"Hierin is een virus gevonden ({ClamdStub.Name}). Niemand kan dit bestand openen.");
        Assert.Null(LinkOn(page));
        var mail = await _site.WithStoreAsync(store => store.Outbox.SingleAsync(message => message.Subject == $"Virus gevonden bij inzending {_reference}", Stop));
        Assert.Equal(desk.Email, mail.To);
    }

    [Fact]
    public async Task A_photo_on_the_site_in_which_something_is_found_leaves_it()
    {
        await _scanner.StopAsync();
        var id = await _site.AttachAsync(_reference, isAgreed: true);
        await _site.WithStoreAsync(store =>
        {
            store.CasePhotos.Add(new CasePhoto { FileId = id, Alt = "Soep", Credit = string.Empty });
            return store.SaveChangesAsync(Stop);
        });
        await _site.PublishAsCaseAsync(_reference);
        Assert.Equal(HttpStatusCode.OK, (await _contributor.OpenAsync($"/casussen/de-soepbus/fotos/{id}")).Status);

        _scanner.StartAgain();
        _scanner.Reply = $"stream: {ClamdStub.Name} FOUND";
        await ScanAgainAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await _contributor.OpenAsync($"/casussen/de-soepbus/fotos/{id}")).Status);
        Assert.DoesNotContain("/fotos/", (await _contributor.OpenAsync("/casussen/de-soepbus")).Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanner_that_is_silent_is_not_waited_for()
    {
        _scanner.IsSilent = true;
        var scanning = _site.Services.GetRequiredService<VirusScanner>().ScanAsync(new MemoryStream(Good), Stop);
        while (!scanning.IsCompleted)
        {
            _site.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(ScanResult.NotReached, await scanning);
    }

    [Fact]
    public async Task A_scanner_that_gives_no_verdict_leaves_a_file_unscanned()
    {
        _scanner.Reply = "INSTREAM size limit exceeded. ERROR";

        await UploadAsync(Good);

        Assert.Equal(ScanStatus.NotScanned, (await FileAsync()).ScanStatus);
    }

    [Fact]
    public async Task Readiness_tells_of_a_scanner_that_does_not_answer()
    {
        using var client = _site.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Stop));

        await _scanner.StopAsync();

        Assert.StartsWith("Degraded\nDe virusscanner (Scanner:Address) antwoordt niet.", await client.GetStringAsync("/health/ready", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_scanner_editors_are_told_that_nobody_looked()
    {
        await using var site = new ScannedSite(string.Empty);
        var contributor = site.NewContributor();
        var reference = await contributor.SendInAsync();
        await UploadAsync(contributor, reference, Good);

        var page = await (await site.NewEditorAsync()).OpenAsync($"/redactie/inzendingen/{reference}");

        page.Page.ShouldSay("Niet nagekeken op virussen.");
        Assert.NotNull(LinkOn(page));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("tcp://127.0.0.1:3310", true)]
    [InlineData("tcp://clamd.intern:3310", true)]
    [InlineData("tcp://[::1]:3310", true)]
    [InlineData("unix:///run/clamav/clamd.ctl", true)]
    [InlineData("127.0.0.1:3310", false)]
    [InlineData("tcp://clamd", false)]
    [InlineData("http://clamd:3310", false)]
    [InlineData("unix://", false)]
    public void An_address_of_a_scanner_is_judged_at_the_start(string address, bool isRight)
    {
        var options = new ScannerOptions { Address = address };

        Assert.Equal(isRight, !options.Validate(new ValidationContext(options)).Any());
        Assert.True(!isRight || !options.IsOn || options.ToEndPoint() is not null);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string ReviewPage => $"/redactie/inzendingen/{_reference}";

    private static string? LinkOn(Reply page) => page.Page.QuerySelector("a[href*='/bestanden/']")?.GetAttribute("href");

    private async Task<SubmissionFile> FileAsync() => Assert.Single((await _site.StoredAsync(_reference)).Files);

    private async Task<int> ScanAgainAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileScan>().RunAsync(Stop);
    }

    private Task<Reply> UploadAsync(byte[] content) => UploadAsync(_contributor, _reference, content);

    private static async Task<Reply> UploadAsync(Contributor contributor, string reference, byte[] content)
    {
        var page = await contributor.OpenAsync($"/insturen/mijn/{reference}/bestanden");
        using var form = new MultipartFormDataContent { { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" }, { new ByteArrayContent(content), "bestanden", "verslag.pdf" } };
        return await Reply.OfAsync(await contributor.Client.PostAsync(page.Address, form, Stop), page.Address);
    }

    private sealed class ScannedSite : EditorSite
    {
        private readonly SeedFolder _seeds = new();
        private readonly string _address;

        public ScannedSite(string address) => (_address, SeedsFolder) = (address, _seeds.Path);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Scanner:Address", _address);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            _seeds.Dispose();
        }
    }
}
