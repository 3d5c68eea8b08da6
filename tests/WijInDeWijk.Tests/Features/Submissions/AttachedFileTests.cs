using System.Net;
using System.Net.Http.Headers;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Submissions;

/// <summary>Photos and documents with a submission, over the pages.</summary>
public sealed class AttachedFileTests(SubmissionSite site) : IClassFixture<SubmissionSite>
{
    private static readonly byte[] SamplePhoto = SampleFiles.Photo(ImageMagick.MagickFormat.Jpeg);

    private readonly Contributor _contributor = site.NewContributor();

    [Fact]
    public async Task A_photo_is_taken_described_shown_to_its_sender_only_and_removed()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(reference, ("feest.jpg", SamplePhoto))).Status);
        var page = await _contributor.OpenAsync($"/insturen/mijn/{reference}/bestanden");
        var address = page.Page.QuerySelector(".wijk-attached img")!.GetAttribute("src")!;

        var photo = await _contributor.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", photo.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", photo.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewContributor().OpenAsync(address)).Status);

        await _contributor.SendAsync(page, [("alt", "Acht mensen met soep"), ("maker", "Ria"), ("akkoord", "ja")], form: ".wijk-attached form");
        var stored = Assert.Single((await site.StoredAsync(reference)).Files);
        Assert.Equal(("Acht mensen met soep", "Ria", "beeld-1"), (stored.Alt, stored.Maker, stored.ConsentTextVersion));

        await _contributor.SendAsync(page, [], form: "form[action$='/verwijderen']");
        Assert.Empty((await site.StoredAsync(reference)).Files);
        Assert.Equal(HttpStatusCode.NotFound, (await _contributor.OpenAsync(address)).Status);
        Assert.False(File.Exists(Path.Combine(site.UploadsFolder, stored.StoredName)));
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_with_a_reason_and_the_others_are_kept()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");

        var reply = await UploadAsync(reference, ("goed.jpg", SamplePhoto), ("virus.jpg", "MZ geen foto"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("‘virus.jpg’:");
        Assert.Equal("goed.jpg", Assert.Single((await site.StoredAsync(reference)).Files).OriginalName);
        Assert.Equal("De Soepbus", (await _contributor.OpenAsync($"/insturen/mijn/{reference}/deel/plek")).Value("titel"));
    }

    [Fact]
    public async Task An_upload_without_a_file_is_explained()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");

        var reply = await UploadAsync(reference);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("Kies een bestand. Wilt u niets meesturen, ga dan verder zonder");
    }

    [Fact]
    public async Task The_eleventh_file_is_refused()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        var photos = Enumerable.Range(1, 11).Select(number => ($"foto{number}.jpg", SamplePhoto)).ToArray();

        var reply = await UploadAsync(reference, photos);

        reply.Page.ShouldSay("‘foto11.jpg’ kan er niet meer bij: er passen 10 bestanden bij een voorbeeld");
        Assert.Equal(10, (await site.StoredAsync(reference)).Files.Count);
    }

    [Fact]
    public async Task Deleting_a_draft_deletes_its_files()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        await UploadAsync(reference, ("feest.jpg", SamplePhoto));
        var name = Assert.Single((await site.StoredAsync(reference)).Files).StoredName;
        Assert.True(File.Exists(Path.Combine(site.UploadsFolder, name)));

        await _contributor.SendAsync(await _contributor.OpenAsync($"/insturen/mijn/{reference}/gegevens"), []);

        Assert.False(File.Exists(Path.Combine(site.UploadsFolder, name)));
    }

    [Fact]
    public async Task A_description_that_is_too_long_is_explained()
    {
        var reference = await _contributor.BeginAsync("uitgebreid");
        await UploadAsync(reference, ("feest.jpg", SamplePhoto));

        var page = await _contributor.OpenAsync($"/insturen/mijn/{reference}/bestanden");
        var reply = await _contributor.SendAsync(page, [("alt", new string('a', 301))], form: ".wijk-attached form");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        reply.Page.ShouldSay("Dit is te lang. Er passen 300 tekens in");
    }

    private async Task<Reply> UploadAsync(string reference, params (string Name, byte[] Content)[] files)
    {
        var page = await _contributor.OpenAsync($"/insturen/mijn/{reference}/bestanden");
        using var content = new MultipartFormDataContent { { new StringContent(page.Value("__RequestVerificationToken")), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "bestanden", name);
        }

        return await Reply.OfAsync(await _contributor.Client.PostAsync(page.Address, content, TestContext.Current.CancellationToken), page.Address);
    }
}
