using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Web.Features.Editorial.Drafts;

namespace WijInDeWijk.Tests.Support;

/// <summary>What somebody told, on its way to the site and there.</summary>
internal static class Stories
{
    public const string File = "casussen/de-soepbus.md";

    /// <summary>A draft of <see cref="Contributor.SendInAsync"/> with all that an editor has to add.</summary>
    public static (string, string)[] Complete(Reply draft) =>
    [
        ("kenmerken", draft.Value("kenmerken")
            .Replace("ondertitel:", "ondertitel: Soep aan huis", StringComparison.Ordinal)
            .Replace("provincie: \n", "provincie: Utrecht\n", StringComparison.Ordinal)
            .Replace("breedtegraad: ", "breedtegraad: 52.1", StringComparison.Ordinal)
            .Replace("lengtegraad: ", "lengtegraad: 5.1", StringComparison.Ordinal)
            .Replace("gebied:", "gebied: stedelijk", StringComparison.Ordinal)
            .Replace("initiatiefnemers: []", "initiatiefnemers: [bewoners]", StringComparison.Ordinal)
            .Replace("ontmoetingsplek:", "ontmoetingsplek: mobiel", StringComparison.Ordinal)
            .Replace("themas: []", "themas: [groen]", StringComparison.Ordinal)
            + "\nsociaal-kapitaal:\n  bonding: { oordeel: sterk, toelichting: Buren spreken elkaar. }\nsociaal-kapitaal-redactie:\n  bonding: { oordeel: gespannen, toelichting: Er is ook spanning. }\n"),
        ("tekst", draft.Value("tekst")),
        ("lessen", "- les: 1\n  standpunt: ondersteunt\n  tekst: Het begon met één pan soep.\n  herkomst: inzender\n  datum: 2026-11-24\n"),
    ];

    /// <summary>Somebody tells a story, and an editor puts it on the site.</summary>
    public static async Task<PublishedStory> PublishStoryAsync(this EditorSite site)
    {
        var teller = site.NewContributor();
        var reference = await teller.SendInAsync();
        var desk = await site.NewEditorAsync();
        await DraftAsync(desk, reference);
        var published = await PublishAsync(desk, reference);
        Assert.Equal("/casussen/de-soepbus", published.Location);
        return new PublishedStory(teller, reference, desk);
    }

    /// <summary>Makes a draft of a submission, and completes it.</summary>
    public static async Task DraftAsync(Desk desk, string reference)
    {
        var made = await desk.SendToAsync(await desk.OpenAsync($"/redactie/inzendingen/{reference}"), "/maken");
        var draft = await desk.OpenAsync(made.Location!);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(draft, Complete(draft))).Status);
    }

    public static async Task<Reply> PublishAsync(Desk desk, string reference, string? day = null) =>
        await desk.PressAsync(await desk.OpenAsync($"/redactie/concepten/{reference}"), "/publiceren", ("datum", day ?? string.Empty));

    /// <summary>Does what the clock would do with what was planned.</summary>
    public static async Task<(int Published, int Failed)> RunDueAsync(this EditorSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DuePublications>().RunAsync(TestContext.Current.CancellationToken);
    }
}

internal sealed record PublishedStory(Contributor Teller, string Reference, Desk Desk)
{
    public Task<Reply> WithdrawAsync() => SendAsync("intrekken");

    public Task<Reply> EraseAsync() => SendAsync("gegevens");

    private async Task<Reply> SendAsync(string page) => await Teller.SendAsync(await Teller.OpenAsync($"/insturen/mijn/{Reference}/{page}"), []);
}
