using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Dom;
using WijInDeWijk.Benchmarks;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>
/// The site on a disk of its own that fills up: a tmpfs that only the process and its children see, so that nobody needs to be root and nothing
/// is left behind.
/// </summary>
internal static class FullDisk
{
    private const int Megabytes = 64;
    private const int Saves = 200;
    private const string Filler = "vol";
    private static readonly string[] Namespace = ["unshare", "--user", "--map-root-user", "--mount"];

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        if (!IsPossible())
        {
            return [Finding.NotTried("full disk", "no user namespaces here")];
        }

        var folder = bed.NewSite();
        var copy = Directory.CreateDirectory(folder.Path + "-copy").FullName;
        FilledStore.Copy(folder.Path, copy);
        // All of the site on the small disk, and nothing else left of it than room to start.
        var script = string.Create(CultureInfo.InvariantCulture, $"mount -t tmpfs -o size={Megabytes}m none '{folder.Path}' && cp -r '{copy}'/. '{folder.Path}' && cd '{folder.Path}' && exec \"$@\"");
        var process = bed.Watch(folder.LaunchUnder([.. Namespace, "sh", "-c", script, "sh"], [], SiteFolder.NoLimits));
        if (!await process.ServesAsync(TestBed.Patience))
        {
            return [Finding.That("starts on a small disk", holds: false, string.Join(' ', process.Errors))];
        }

        using var visitor = bed.NewVisitor(folder);
        var step = await visitor.BeginAsync();
        var inside = $"/proc/{process.Id}/root{folder.Path}";
        FillUp(inside);

        var (refused, text, form) = await SaveUntilRefusedAsync(visitor, step);
        using var read = await visitor.Client.GetAsync("/casussen");
        var ready = (await (await visitor.Client.GetAsync("/health/ready")).Content.ReadAsStringAsync()).ReplaceLineEndings(" ").Replace(folder.Path, "…", StringComparison.Ordinal);
        File.Delete(Path.Combine(inside, Filler));
        using var again = await visitor.PostAsync(form, ("wat", Words(0)));
        return
        [
            Finding.That("a save on a full disk is refused as such", refused == 503, $"{refused}"),
            Finding.That("the words that were typed come back", text.Contains("Elke dinsdag", StringComparison.Ordinal), $"{text.Length} characters"),
            Finding.That("pages can be read", read.IsSuccessStatusCode, $"{(int)read.StatusCode}"),
            Finding.That("readiness says so", !ready.StartsWith("Healthy", StringComparison.Ordinal), ready),
            Finding.That("with room again, the same form is saved", (int)again.StatusCode is 302, $"{(int)again.StatusCode}"),
        ];
    }

    private static bool IsPossible()
    {
        using var trial = Process.Start(new ProcessStartInfo(Namespace[0], [.. Namespace[1..], "mount", "-t", "tmpfs", "none", "/mnt"]) { UseShellExecute = false, RedirectStandardError = true })!;
        trial.WaitForExit();
        return trial.ExitCode == 0;
    }

    private static void FillUp(string folder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, Filler), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var block = new byte[4_096]; ;)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task<(int Status, string Text, IHtmlFormElement Form)> SaveUntilRefusedAsync(Visitor visitor, string step)
    {
        var form = await visitor.OpenAsync(step);
        for (var save = 0; save < Saves; save++, form = await visitor.OpenAsync(step))
        {
            using var response = await visitor.PostAsync(form, ("wat", Words(save)));
            if ((int)response.StatusCode >= 400)
            {
                return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), form);
            }
        }

        return (0, string.Empty, form);
    }

    private static string Words(int save) => $"Elke dinsdag komt er een bus met soep, voor de {save}e keer. {new string('x', 1_000)}";
}
