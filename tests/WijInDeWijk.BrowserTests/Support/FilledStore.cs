using System.Globalization;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>A store that was filled from the documents, once. Every site of these tests starts on a copy: filling takes longer than all else at a start.</summary>
internal sealed class FilledStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("browser-sites-");
    private readonly string _filled;
    private int _copies;

    private FilledStore() => _filled = _folder.CreateSubdirectory("filled").FullName;

    /// <summary>The link by which the first manager comes in, without the host. It works once on each copy.</summary>
    public string Invitation { get; private set; } = string.Empty;

    public static async Task<FilledStore> FillAsync()
    {
        var store = new FilledStore();
        store.Invitation = await SiteProgram.InviteAsync(store._filled, "Fatima", "fatima@voorbeeld.nl");
        return store;
    }

    /// <returns>A folder with a copy. It goes when this store goes.</returns>
    public string Copy()
    {
        var copy = Path.Combine(_folder.FullName, Interlocked.Increment(ref _copies).ToString(CultureInfo.InvariantCulture));
        foreach (var file in Directory.EnumerateFiles(_filled, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(_filled, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
