using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Support;

/// <summary>Changing texts as an editor does: by the pages for it, or where a test is about something else, without them.</summary>
internal static class Texts
{
    public const string New = "/redactie/teksten/nieuw";
    public const string EditCase = $"/redactie/teksten/bewerken/{SeedFolder.CaseFile}";

    public const string Foreword = "slug: woord-vooraf\nsoort: voorwoord\ntitel: Woord vooraf\nvolgorde: 2\npaginas: 2\nauteurs: [Ada Auteur]\nsamenvatting: Een groet.";

    public static async Task<CommandResult> EditAsync(this Site site, string file, string from, string to)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentUpdater>().RunAsync(
            texts =>
            {
                var text = texts.Single(item => item.File == file);
                Assert.Contains(from, text.Text, StringComparison.Ordinal);
                text.Save(text.Text.Replace(from, to, StringComparison.Ordinal), site.Clock.GetUtcNow());
                return null;
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>Takes a text off the site for now.</summary>
    public static async Task<CommandResult> UnpublishAsync(this Site site, string file)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentUpdater>().RunAsync(
            texts =>
            {
                texts.Single(item => item.File == file).Unpublish();
                return null;
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a text in the site as a new editor, changes what its form holds, and sends it.</summary>
    public static async Task<Reply> SaveTextAsync(this EditorSite site, string file, Func<string, string>? fields = null, Func<string, string>? body = null, bool forReaders = false)
    {
        var desk = await site.NewEditorAsync();
        var page = await desk.OpenAsync($"/redactie/teksten/bewerken/{file}");
        return await desk.SendAsync(page, [.. page.TextForm(fields, body), .. forReaders ? [("voor-lezers", "ja")] : Array.Empty<(string, string)>()]);
    }

    /// <summary>A new editor fills in the form for a text that does not exist yet.</summary>
    public static async Task<Reply> MakeTextAsync(this EditorSite site, string kind, string fields, string body, params (string Name, string Value)[] further)
    {
        var desk = await site.NewEditorAsync();
        return await desk.SendAsync(await desk.OpenAsync($"{New}?soort={kind}"), [("kenmerken", fields), ("tekst", body), ("reden", "Nieuw"), .. further]);
    }

    /// <summary>Puts a text off the site, or back on it, by the page for that.</summary>
    public static async Task<Reply> StandAsync(this Desk desk, string file, string step, string? forwardTo = null)
    {
        var page = await desk.OpenAsync($"/redactie/teksten/stand/{file}");
        return await desk.SendAsync(page, ("stap", step), ("naar", forwardTo ?? string.Empty));
    }

    /// <summary>What the form of a text would send, with some of it changed.</summary>
    public static (string Name, string Value)[] TextForm(this Reply page, Func<string, string>? fields = null, Func<string, string>? body = null, string reason = "Iets verbeterd") =>
    [
        ("kenmerken", (fields ?? (text => text))(page.Value("kenmerken"))),
        ("tekst", (body ?? (text => text))(page.Value("tekst"))),
        ("reden", reason),
    ];
}
