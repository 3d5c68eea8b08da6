using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The Nu Html Checker, from npm: fetched at the first use and when its version changed.</summary>
internal static class HtmlChecker
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "WijInDeWijk.BrowserTests");

    public static async Task<string> PathAsync()
    {
        var checker = Path.Combine(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(checker) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            // Without its install script, which would download a Java of its own.
            await Programs.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        }

        return checker;
    }
}
