using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Where the keys lie that cookies and forms are signed with: beside the store.</summary>
internal static class KeyFolder
{
    public static WritableFolder Of(IServiceProvider provider) =>
        new("De map met sleutels van cookies en formulieren", "naast Store:Path", PathOf(provider)) { IsOurs = name => name.EndsWith(".xml", StringComparison.Ordinal) };

    public static DirectoryInfo Make(IServiceProvider provider) => PrivateFiles.CreateFolder(PathOf(provider));

    private static string PathOf(IServiceProvider provider) => StoreFile.KeysBeside(StoreRegistration.PathOf(provider));
}
