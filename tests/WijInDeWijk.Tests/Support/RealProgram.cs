using System.Diagnostics;

namespace WijInDeWijk.Tests.Support;

/// <summary>The real program, started as a process.</summary>
internal static class RealProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <param name="settings">As environment variables name them: <c>Store__Path</c>.</param>
    /// <param name="workingDirectory">Where it starts.</param>
    /// <param name="arguments">The command.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(Dictionary<string, string> settings, string workingDirectory, params string[] arguments)
    {
        using var process = Process.Start(On(settings, workingDirectory, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true); // one that went on to serve pages
        }

        return (process.ExitCode, await output, await errors);
    }

    /// <inheritdoc cref="RunAsync"/>
    public static ProcessStartInfo On(Dictionary<string, string> settings, string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
