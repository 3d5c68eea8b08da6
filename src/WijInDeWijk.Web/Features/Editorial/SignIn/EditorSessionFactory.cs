using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Begins sessions; saving is for the caller.</summary>
public sealed class EditorSessionFactory(SiteDbContext store, TimeProvider clock)
{
    private static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <returns>What the cookie is to carry.</returns>
    public string Begin(Editor editor, HttpContext context)
    {
        var key = SecretToken.Make();
        var now = clock.GetUtcNow();
        store.EditorSessions.Add(new EditorSession
        {
            Editor = editor,
            KeyHash = SecretToken.Hash(key),
            Device = Words(context.Request.Headers.UserAgent.ToString()),
            StartedAt = now,
            SeenAt = now,
        });
        return key;
    }

    private static string Words(string agent) =>
        $"{Find(Browsers, agent) ?? "Onbekende browser"} op {Find(Systems, agent) ?? "een onbekend systeem"}";

    private static string? Find((string Sign, string Name)[] list, string agent) =>
        list.Where(item => agent.Contains(item.Sign, StringComparison.Ordinal)).Select(item => item.Name).FirstOrDefault();
}
