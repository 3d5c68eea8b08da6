namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The scripts that look at a page from within. They reach it past its security policy, as a developer's console does.</summary>
internal static class InPage
{
    public static Task<string> ScriptAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "InPage", name + ".js"), TestContext.Current.CancellationToken);
}
