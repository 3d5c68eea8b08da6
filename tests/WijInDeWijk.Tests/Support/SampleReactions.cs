using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Tests.Support;

/// <summary>Reacting to a lesson or a case, as readers do.</summary>
internal static class SampleReactions
{
    public const string OnLesson = "/lessen/1-begin-klein/reageren";
    public const string OnCase = "/casussen/buurttuin/reageren";

    public static (string Name, string Value)[] Recognised { get; } =
        [("reactie", "herkend"), ("tekst", "Bij ons begon het met een pan snert op de stoep."), ("plaats", "Ondiep"), ("wie", "vrijwilliger"), ("akkoord", "ja")];

    /// <summary>The same, with some fields filled in otherwise.</summary>
    public static (string Name, string Value)[] With(params (string Name, string Value)[] fields) =>
        [.. Recognised.Where(field => Array.TrueForAll(fields, other => other.Name != field.Name)), .. fields];

    /// <returns>Its number in the store.</returns>
    public static async Task<int> ReactAsync(this SubmissionSite site, string address = OnLesson, params (string Name, string Value)[] fields)
    {
        var reader = site.NewContributor();
        var reply = await reader.SendAsync(await reader.OpenAsync(address), With(fields));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, reply.Status);
        return await site.WithStoreAsync(store => store.Reactions.MaxAsync(reaction => reaction.Id));
    }

    public static Task<Reaction> StoredReactionAsync(this Site site, int id) =>
        site.WithStoreAsync(store => store.Reactions.AsNoTracking().SingleAsync(reaction => reaction.Id == id));

    /// <summary>An editor puts it on the site.</summary>
    public static async Task<Reply> PlaceAsync(this Desk desk, int id, params (string Name, string Value)[] fields)
    {
        var page = await desk.OpenAsync($"/redactie/reacties/{id}");
        return await desk.SendToAsync(page, "/plaatsen", [.. new[] { "tekst", "plaats", "wie" }.Where(name => Array.TrueForAll(fields, field => field.Name != name)).Select(name => (name, page.Value(name))), .. fields]);
    }
}
