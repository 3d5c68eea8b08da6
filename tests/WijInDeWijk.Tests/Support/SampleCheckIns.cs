using System.Net;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Tests.Support;

/// <summary>'Hoe gaat het nu?', asked and answered about the case of the sample documents.</summary>
internal static class SampleCheckIns
{
    public const string DeskPage = "/redactie/hoe-gaat-het-nu/buurttuin";

    public static (string, string)[] Changed { get; } =
        [("uitkomst", "veranderd"), ("veranderd", "De tuin verhuisde naar het plein."), ("geleerd", "Begin met een pomp."), ("wie", "tuinvrijwilliger"), ("akkoord", "ja")];

    public static (string, string)[] Stopped { get; } = [("uitkomst", "gestopt"), ("veranderd", "De grond werd verkocht."), ("akkoord", "ja")];

    /// <returns>The address of a new link, without the host.</returns>
    public static async Task<string> LinkAsync(Desk editor)
    {
        var made = await editor.SendToAsync(await editor.OpenAsync(DeskPage), "/link");
        return new Uri(made.Page.GetElementById("de-link")!.TextContent).PathAndQuery;
    }

    /// <summary>Somebody with a new link answers.</summary>
    public static async Task AnswerAsync(this EditorSite site, Desk editor, (string, string)[] fields)
    {
        var teller = site.NewContributor();
        Assert.Equal(HttpStatusCode.Redirect, (await teller.SendAsync(await teller.OpenAsync(await LinkAsync(editor)), fields)).Status);
    }

    /// <summary>The newest answer, as an editor opens it.</summary>
    public static async Task<Reply> OpenAnswerAsync(this Site site, Desk editor) =>
        await editor.OpenAsync($"/redactie/hoe-gaat-het-nu/antwoord/{(await site.AnswersAsync())[^1].Id}");

    /// <summary>An editor puts the newest answer on the site.</summary>
    public static async Task PlaceAnswerAsync(this Site site, Desk editor, params (string Name, string Value)[] fields)
    {
        var page = await site.OpenAnswerAsync(editor);
        var kept = new[] { "veranderd", "geleerd", "wie" }.Where(name => Array.TrueForAll(fields, field => field.Name != name)).Select(name => (name, page.Value(name)));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SendToAsync(page, "/plaatsen", [.. kept, .. fields])).Status);
    }

    public static async Task<CheckIn> OnlyAnswerAsync(this Site site) => Assert.Single(await site.AnswersAsync());

    public static Task<List<CheckIn>> AnswersAsync(this Site site) =>
        site.WithStoreAsync(store => store.CheckIns.AsNoTracking().OrderBy(answer => answer.Id).ToListAsync());
}
