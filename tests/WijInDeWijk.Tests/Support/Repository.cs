namespace WijInDeWijk.Tests.Support;

internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Seeds => Path.Combine(Root, "seeds");

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "WijInDeWijk.sln")) ? folder.FullName : Find(folder.Parent!);
}
