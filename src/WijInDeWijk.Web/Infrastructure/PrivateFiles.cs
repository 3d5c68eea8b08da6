namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Files and folders that only the account of the site opens: 0600 and 0700. On Windows the folder above them decides.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    public static DirectoryInfo CreateFolder(string path) => OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OfFolder);

    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions { Mode = mode, Access = access, Share = share, Options = options, BufferSize = 81_920 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OfFile;
        }

        return new FileStream(path, how);
    }

    /// <summary>
    /// Closes what an earlier version, or a copy that was put back, left open for others: the site's own files, and the folder where nothing
    /// else is in it. What belongs to another account stays as it is.
    /// </summary>
    /// <param name="isOurs">By the name of a file.</param>
    public static void Tighten(string folder, Func<string, bool> isOurs)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var isOursAlone = true;
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is FileInfo && isOurs(entry.Name))
            {
                Close(entry, OfFile);
            }
            else
            {
                isOursAlone = false;
            }
        }

        if (isOursAlone)
        {
            Close(new DirectoryInfo(folder), OfFolder);
        }
    }

    private static void Close(FileSystemInfo entry, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || entry.LinkTarget is not null || (entry.UnixFileMode & ~mode) == UnixFileMode.None)
        {
            return;
        }

        try
        {
            entry.UnixFileMode = mode;
        }
        catch (UnauthorizedAccessException)
        {
            // Of another account, which decides.
        }
    }
}
