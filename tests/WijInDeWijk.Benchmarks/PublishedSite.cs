using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WijInDeWijk.Benchmarks;

/// <summary>The site as it is deployed: published as the README says.</summary>
internal static class PublishedSite
{
    /// <returns>Path of the program.</returns>
    public static async Task<string> PublishAsync()
    {
        var target = Directory.CreateTempSubdirectory("bench-site-").FullName;
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, "src", "WijInDeWijk.Web"), "-r", RuntimeInformation.RuntimeIdentifier, "-o", target, "-v", "quiet",
            ])
        {
            UseShellExecute = false,
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(target, "WijInDeWijk.Web.dll") : throw new InvalidOperationException("Publishing failed.");
    }
}
