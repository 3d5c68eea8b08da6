using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Uploads;

/// <summary>How much may be sent along: with one submission, from one address, and in all. What was typed stays, whatever is refused.</summary>
public sealed class UploadLimitTests
{
    private static readonly byte[] SixHundredKilobytes = SampleFiles.Pdf($"5 0 obj<</Length 600000>>stream\n{new string('x', 600_000)}\nendstream endobj");

    [Fact]
    public async Task From_one_address_no_more_comes_in_an_hour_than_the_setting_says()
    {
        await using var site = new LimitedSite(("MaxMegabytes", "1"), ("AddressMegabytesPerHour", "1"));
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync("uitgebreid");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(contributor, reference)).Status);

        var reply = await UploadAsync(contributor, reference);

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal("3600", reply.Response.Headers.RetryAfter!.ToString());
        reply.Page.ShouldSay("Vanaf deze plek is het laatste uur veel meegestuurd: er kan hoogstens 1 MB per uur. Probeer het over een uur opnieuw, of stuur minder tegelijk.");
        Assert.Single((await site.StoredAsync(reference)).Files);
        Assert.Equal("De Soepbus", (await contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek")).Value("titel"));

        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(contributor, reference)).Status);
    }

    [Theory]
    [InlineData("ReserveMegabytes", "100000000")]
    [InlineData("TotalMegabytes", "1")]
    public async Task Without_room_nothing_is_taken_and_the_reason_is_told(string setting, string value)
    {
        await using var site = new LimitedSite(("MaxMegabytes", "1"), (setting, value));
        Directory.CreateDirectory(site.UploadsFolder);
        await File.WriteAllBytesAsync(Path.Combine(site.UploadsFolder, "al-hier"), new byte[600_000], Stop);
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync("uitgebreid");

        var reply = await UploadAsync(contributor, reference);

        Assert.Equal(HttpStatusCode.InsufficientStorage, reply.Status);
        reply.Page.ShouldSay("Er is nu geen ruimte voor nieuwe bestanden. Dat ligt aan ons. Probeer het later opnieuw, of stuur uw voorbeeld zonder bestanden in.");
        Assert.Equal(["al-hier"], Directory.EnumerateFiles(site.UploadsFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task With_one_submission_no_more_is_kept_than_the_setting_says()
    {
        await using var site = new LimitedSite(("MaxMegabytes", "1"), ("SubmissionMegabytes", "1"));
        var contributor = site.NewContributor();
        var reference = await contributor.BeginAsync("uitgebreid");
        await UploadAsync(contributor, reference);

        var reply = await UploadAsync(contributor, reference);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("de bestanden bij een voorbeeld mogen samen hoogstens 1 MB zijn");
        reply.Page.ShouldSay("Hoogstens 1 MB per bestand, en samen hoogstens 1 MB");
        Assert.Single((await site.StoredAsync(reference)).Files);
        Assert.Single(Directory.EnumerateFiles(site.UploadsFolder));
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(contributor, await contributor.BeginAsync("uitgebreid"))).Status);
    }

    [Theory]
    [InlineData(15, 10, 300, 1000, nameof(UploadOptions.SubmissionMegabytes))]
    [InlineData(15, 100, 14, 1000, nameof(UploadOptions.AddressMegabytesPerHour))]
    [InlineData(20, 100, 300, 19, nameof(UploadOptions.TotalMegabytes))]
    public void A_limit_in_which_no_file_fits_is_no_setting(int file, int submission, int address, int total, string wrong)
    {
        var options = new UploadOptions { MaxMegabytes = file, SubmissionMegabytes = submission, AddressMegabytesPerHour = address, TotalMegabytes = total };

        Assert.Equal([wrong], options.Validate(new ValidationContext(options)).SelectMany(problem => problem.MemberNames));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Reply> UploadAsync(Contributor contributor, string reference)
    {
        var page = await contributor.OpenAsync($"/insturen/mijn/{reference}/bestanden");
        using var content = new MultipartFormDataContent { { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" } };
        var part = new ByteArrayContent(SixHundredKilobytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(part, "bestanden", "verslag.pdf");
        return await Reply.OfAsync(await contributor.Client.PostAsync(page.Address, content, Stop), page.Address);
    }

    private sealed class LimitedSite(params (string Name, string Value)[] limits) : SubmissionSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (name, value) in limits)
            {
                builder.UseSetting($"Uploads:{name}", value);
            }
        }
    }
}
