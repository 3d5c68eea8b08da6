using System.Diagnostics;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    // The headless shell first: it is the same engine without a window, and opens a page several times faster.
    private static readonly string[] Chromiums = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>An installed Chromium. None is downloaded: that does not work everywhere.</summary>
    public static string? Chromium => Chromiums.Select(Find).FirstOrDefault(path => path is not null);

    /// <summary>Where a program is on the path, or <see langword="null"/>.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end. What it wrote, or a failed test when it does not end well.</summary>
    public static Task<(string Output, string Errors)> RunAsync(string name, IEnumerable<string> arguments, string? folder = null) =>
        RunAsync(new ProcessStartInfo(name, arguments) { WorkingDirectory = folder });

    public static async Task<(string Output, string Errors)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{await errors}");
        return (await output, await errors);
    }
}
