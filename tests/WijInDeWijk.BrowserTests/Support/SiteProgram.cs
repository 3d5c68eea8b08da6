using System.Diagnostics;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The program of the site, as it was built with these tests.</summary>
internal static class SiteProgram
{
    /// <summary>Names another folder of documents, for trying the tests on it.</summary>
    private const string SeedsVariable = "WIDW_SEEDS";

    /// <param name="folder">Has its store, uploads and mail.</param>
    /// <param name="arguments">A command; none to serve pages.</param>
    public static ProcessStartInfo On(string folder, params IReadOnlyList<string> arguments)
    {
        var project = Path.Combine(Repository.Root, "src", "WijInDeWijk.Web");
        var testProject = Path.Combine(Repository.Root, "tests", "WijInDeWijk.BrowserTests");
        // The same configuration and framework as these tests were built with.
        var output = Path.GetFullPath(Path.GetRelativePath(testProject, AppContext.BaseDirectory), project);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(output, "WijInDeWijk.Web.dll"), .. arguments])
        {
            WorkingDirectory = project,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development"; // an unpublished site finds its styles and script only so
        start.Environment["ASPNETCORE_CONTENTROOT"] = project;
        start.Environment["Store__Path"] = Path.Combine(folder, "store.db");
        start.Environment["Uploads__Folder"] = Path.Combine(folder, "bestanden");
        start.Environment["Mail__Folder"] = Path.Combine(folder, "post");
        start.Environment["Seeds__Folder"] = Environment.GetEnvironmentVariable(SeedsVariable) is { Length: > 0 } seeds ? seeds : Repository.Seeds;
        return start;
    }

    /// <summary>Invites a manager. A store that is not there yet is made and filled.</summary>
    /// <returns>The address of the link, without the host.</returns>
    public static async Task<string> InviteAsync(string folder, string name, string email)
    {
        var (said, _) = await Programs.RunAsync(On(folder, "redactie", "uitnodigen", name, email, "--rol", "beheerder"));
        return new Uri(said.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}
