namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Where the keys lie that cookies and forms are signed with.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OnlyTheSite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo MakeBeside(string storePath)
    {
        var path = storePath + "-sleutels";
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OnlyTheSite);
    }
}
