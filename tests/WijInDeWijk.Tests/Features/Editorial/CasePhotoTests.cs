using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>From a photo that a sender sent along to a photo on the page of the case.</summary>
public sealed class CasePhotoTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly EditorSite _site;

    public CasePhotoTests() => _site = new EditorSite { SeedsFolder = _seeds.Path };

    [Fact]
    public async Task An_editor_chooses_a_photo_in_words_of_their_own()
    {
        var (desk, reference) = await BeginAsync();
        var id = await _site.AttachAsync(reference, isAgreed: true);
        var photos = await desk.OpenAsync($"/redactie/concepten/{reference}/fotos");

        (await desk.SendToAsync(photos, "/kiezen", ("alt", " "), ("maker", "Bram"))).ShouldExplain("alt", "Schrijf wat er te zien is, in hoogstens 300 tekens");
        (await desk.SendToAsync(photos, "/kiezen", ("alt", new string('a', 301)), ("maker", ""))).ShouldExplain("alt", "Schrijf wat er te zien is, in hoogstens 300 tekens");
        (await desk.SendToAsync(photos, "/kiezen", ("alt", "Mensen met soep"), ("maker", "Ria Jansen")))
            .ShouldExplain("maker", "Hier staat de naam of het mailadres van de inzender. Dat komt nooit op de site: laat het leeg");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendToAsync(photos, "/kiezen", ("alt", "Acht mensen met soep"), ("maker", "Bram"))).Status);

        (await desk.OpenAsync($"/redactie/concepten/{reference}/fotos")).Page.ShouldSay("Foto 1: staat bij de casus");
        Assert.Contains(await _site.LogAsync(reference), entry => (entry.Action, entry.Detail) == (AuditAction.PhotoChosen, $"Foto {id}"));
        var other = await _site.NewContributor().SendInAsync();
        Assert.Equal(HttpStatusCode.NotFound, await ChooseAsync(desk, photos, $"/redactie/concepten/{other}/fotos/{id}/kiezen"));
    }

    [Fact]
    public async Task The_later_save_never_silently_wins()
    {
        var (fatima, reference) = await BeginAsync();
        await _site.AttachAsync(reference, isAgreed: true);
        var jan = await _site.NewEditorAsync("Jan");
        var address = $"/redactie/concepten/{reference}/fotos";
        var (first, second) = (await fatima.OpenAsync(address), await jan.OpenAsync(address));
        Assert.Equal(HttpStatusCode.Redirect, (await fatima.SendToAsync(first, "/kiezen", ("alt", "Acht mensen met soep"), ("maker", "Bram"))).Status);

        var reply = await jan.SendToAsync(second, "/kiezen", ("alt", "Soep"), ("maker", ""));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        reply.Page.ShouldSay("Nu staat er: ‘Acht mensen met soep’, gemaakt door Bram.");
        Assert.Equal("Soep", reply.Value("alt"));
        Assert.Equal("Acht mensen met soep", await _site.WithStoreAsync(store => store.CasePhotos.Select(photo => photo.Alt).SingleAsync(Stop)));
        var late = await fatima.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, (await jan.SendToAsync(reply, "/kiezen", ("alt", "Soep"), ("maker", ""))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await fatima.SendToAsync(late, "/weghalen")).Status);
        Assert.Equal("Soep", await _site.WithStoreAsync(store => store.CasePhotos.Select(photo => photo.Alt).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_photo_without_consent_stays_where_it_is()
    {
        var (desk, reference) = await BeginAsync();
        var id = await _site.AttachAsync(reference, isAgreed: false);

        var photos = await desk.OpenAsync($"/redactie/concepten/{reference}/fotos");

        photos.Page.ShouldSay("tot dan kan deze foto niet mee");
        Assert.Equal(HttpStatusCode.BadRequest, await ChooseAsync(desk, photos, $"/redactie/concepten/{reference}/fotos/{id}/kiezen"));
        Assert.False(await _site.WithStoreAsync(store => store.CasePhotos.AnyAsync(Stop)));
    }

    [Fact]
    public async Task Readers_see_it_as_long_as_the_case_is_on_the_site_and_everybody_agrees()
    {
        var (desk, reference) = await BeginAsync();
        var id = await _site.AttachAsync(reference, isAgreed: true);
        var address = $"/casussen/de-soepbus/fotos/{id}";
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), "/kiezen", ("alt", "Acht mensen met soep"), ("maker", "Bram"));
        var reader = _site.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Stop)).StatusCode);

        await _site.PublishAsCaseAsync(reference);

        var picture = (await reader.PageAsync("/casussen/de-soepbus")).QuerySelector(".wijk-photos img")!;
        Assert.Equal((address, "Acht mensen met soep"), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
        (await reader.PageAsync("/casussen/de-soepbus")).ShouldSay("Foto: Bram");
        var photo = await reader.GetAsync(address, Stop);
        Assert.Equal(("image/jpeg", true, true), (photo.Content.Headers.ContentType!.MediaType, photo.Headers.CacheControl!.NoCache, photo.Headers.CacheControl.Public));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(photo.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(again, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/casussen/buurttuin/fotos/{id}", Stop)).StatusCode);

        await StandAsync(desk, "weghalen");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Stop)).StatusCode);
        await StandAsync(desk, "publiceren");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(address, Stop)).StatusCode);

        await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), "/weghalen");
        Assert.Null((await reader.PageAsync("/casussen/de-soepbus")).QuerySelector(".wijk-photos"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Stop)).StatusCode);
    }

    [Fact]
    public async Task Who_takes_consent_back_takes_the_photo_off_the_site()
    {
        var sender = _site.NewContributor();
        var reference = await sender.SendInAsync();
        var desk = await _site.NewEditorAsync();
        var id = await _site.AttachAsync(reference, isAgreed: true);
        await desk.SendToAsync(await desk.OpenAsync($"/redactie/concepten/{reference}/fotos"), "/kiezen", ("alt", "Acht mensen met soep"), ("maker", ""));
        await _site.PublishAsCaseAsync(reference);
        var reader = _site.CreateClient();
        Assert.NotNull((await reader.PageAsync("/casussen/de-soepbus")).QuerySelector(".wijk-photos"));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/casussen/de-soepbus/fotos/{id}", Stop)).StatusCode);

        await sender.SendAsync(await sender.OpenAsync($"/insturen/mijn/{reference}/bestanden"), [("akkoord", "nee")], form: $"form[action$='/bestanden/{id}']");

        Assert.Null((await reader.PageAsync("/casussen/de-soepbus")).QuerySelector(".wijk-photos"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/casussen/de-soepbus/fotos/{id}", Stop)).StatusCode);
        var entry = (await _site.LogAsync(reference))[^1];
        Assert.Equal((AuditLog.Sender, AuditAction.PhotoDropped, $"Foto {id}"), (entry.EditorName, entry.Action, entry.Detail));
        Assert.Equal(desk.Email, await _site.WithStoreAsync(store => store.Outbox.Where(mail => mail.Subject.StartsWith("Van de site: een foto")).Select(mail => mail.To).SingleAsync(Stop)));
    }

    public void Dispose()
    {
        _site.Dispose();
        _seeds.Dispose();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<(Desk Desk, string Reference)> BeginAsync() => (await _site.NewEditorAsync(), await _site.NewContributor().SendInAsync());

    private static async Task StandAsync(Desk desk, string step) =>
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(await desk.OpenAsync($"/redactie/teksten/stand/{Photos.CaseFile}"), ("stap", step), ("naar", string.Empty))).Status);

    private static async Task<HttpStatusCode> ChooseAsync(Desk desk, Reply signed, string address)
    {
        var token = signed.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("alt", "Mensen met soep")]);
        return (await desk.Client.PostAsync(address, body, Stop)).StatusCode;
    }
}
