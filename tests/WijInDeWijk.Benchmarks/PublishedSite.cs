using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WijInDeWijk.Benchmarks;

/// <summary>The site as it is deployed: published for this machine, compiled ahead of time where .NET can (ReadyToRun).</summary>
internal static class PublishedSite
{
    /// <returns>Path of the program.</returns>
    public static async Task<string> PublishAsync()
    {
        var target = Directory.CreateTempSubdirectory("bench-site-").FullName;
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, "src", "WijInDeWijk.Web"), "-c", "Release", "-o", target, "-v", "quiet",
                "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            ])
        {
            UseShellExecute = false,
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(target, "WijInDeWijk.Web.dll") : throw new InvalidOperationException("Publishing failed.");
    }
}
