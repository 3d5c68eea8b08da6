using System.Runtime.InteropServices;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Gives memory that a decoder let go back to the system. The C library keeps it for each thread that asked for it, and the next photo is
/// decoded by another.
/// </summary>
internal static partial class NativeHeap
{
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocTrim(0);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library, which keeps less.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int MallocTrim(nuint keep);
}
