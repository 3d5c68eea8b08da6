using System.Net;

namespace WijInDeWijk.Resilience.Faults;

/// <summary>A second site is started on a store that is in use.</summary>
internal static class SecondProcess
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var first = await bed.StartAsync(folder);
        var refused = await Refusal.OfAsync(folder, "second site on the store", "Een ander programma");
        var invited = await folder.RunAsync("redactie", "uitnodigen", "Bas", "bas@voorbeeld.nl", "--rol", "redacteur");
        using var visitor = bed.NewVisitor(folder);
        using var page = await visitor.Client.GetAsync("/casussen");
        return
        [
            refused,
            Finding.That("a command that adds one row runs beside the site", invited.ExitCode == 0, $"exit code {invited.ExitCode}"),
            Finding.That("the first site goes on", page.StatusCode == HttpStatusCode.OK && !first.HasExited, $"{(int)page.StatusCode}"),
        ];
    }
}
