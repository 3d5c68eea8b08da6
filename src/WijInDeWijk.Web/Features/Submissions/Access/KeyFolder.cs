using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Where the keys lie that cookies and forms are signed with: beside the store.</summary>
internal static class KeyFolder
{
    private const UnixFileMode OnlyTheSite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static WritableFolder Of(IServiceProvider provider) =>
        new("De map met sleutels van cookies en formulieren", "naast Store:Path", PathOf(provider)) { Mode = OnlyTheSite };

    public static DirectoryInfo Make(IServiceProvider provider) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(PathOf(provider)) : Directory.CreateDirectory(PathOf(provider), OnlyTheSite);

    private static string PathOf(IServiceProvider provider) => StoreFile.KeysBeside(StoreRegistration.PathOf(provider));
}
