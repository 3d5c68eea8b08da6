namespace WijInDeWijk.Web.Data;

/// <summary>Where the keys lie that cookies and forms are signed with.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OnlyTheSite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo MakeBeside(string storePath)
    {
        var path = PathBeside(storePath);
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OnlyTheSite);
    }

    public static bool HasKeys(string storePath) =>
        Directory.Exists(PathBeside(storePath)) && Directory.EnumerateFiles(PathBeside(storePath), "*.xml").Any();

    private static string PathBeside(string storePath) => storePath + "-sleutels";
}
