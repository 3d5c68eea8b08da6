namespace WijInDeWijk.Web.Data;

/// <summary>The file of the store, and what SQLite keeps beside it.</summary>
internal static class StoreFile
{
    private const UnixFileMode OnlyTheSite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Folder with the keys of cookies and forms.</summary>
    public static string KeysBeside(string storePath) => storePath + "-sleutels";

    public static bool HasKeys(string storePath) =>
        Directory.Exists(KeysBeside(storePath)) && Directory.EnumerateFiles(KeysBeside(storePath), "*.xml").Any();

    /// <summary>Nobody else on the machine reads what people trusted the site with. Files that SQLite makes later beside it take the same rights.</summary>
    public static void KeepPrivate(string storePath)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there the folder decides
        }

        foreach (var path in ((string[])["", "-wal", "-shm", "-lock"]).Select(suffix => storePath + suffix).Where(File.Exists))
        {
            File.SetUnixFileMode(path, OnlyTheSite);
        }
    }
}
