using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience;

/// <summary>A store that was filled once, from generated documents, with one editor invited. Scenarios work on copies: filling takes longer than all else at a start.</summary>
public sealed class FilledStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resilience-");

    private FilledStore() => Filled = _folder.CreateSubdirectory("filled").FullName;

    internal string Filled { get; }

    internal string Seeds => Path.Combine(_folder.FullName, "seeds");

    /// <summary>The link by which the editor comes in, without the host. It works once on each copy.</summary>
    internal string Invitation { get; private set; } = string.Empty;

    public static async Task<FilledStore> FillAsync(int cases)
    {
        var store = new FilledStore();
        ManyCases.Write(store.Seeds, cases);
        var run = await new SiteFolder(store.Filled, store).RunAsync("redactie", "uitnodigen", "Fatima", Editor.Email, "--rol", "beheerder");
        if (run.ExitCode != 0)
        {
            store.Dispose();
            throw new InvalidOperationException($"No store to begin with: {string.Join(' ', run.Errors)}");
        }

        store.Invitation = new Uri(run.Output.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
        return store;
    }

    /// <returns>An empty folder that goes when this store goes.</returns>
    internal string NewFolder() => _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;

    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
