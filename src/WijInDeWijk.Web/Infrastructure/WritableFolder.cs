namespace WijInDeWijk.Web.Infrastructure;

/// <summary>A folder that the site writes to while it runs: tried at the start, and whenever somebody asks how the site is.</summary>
/// <param name="Name">For people: <c>De map met bestanden</c>.</param>
/// <param name="Setting">What says where it is.</param>
/// <param name="Path">Absolute; null where this site does not need it.</param>
internal sealed record WritableFolder(string Name, string Setting, string? Path)
{
    /// <summary>Whether a file in it is the site's own, by its name; null for a folder that others may have a share in.</summary>
    public Func<string, bool>? IsOurs { get; init; }

    /// <summary>That something is wrong, without where on the machine it lies: for whoever asks.</summary>
    public string Words => $"{Name} ({Setting}) kan niet worden beschreven.";

    /// <summary>Makes it where it is missing. Only at the start: a folder that vanishes later was on a disk that is no longer there.</summary>
    /// <returns>Why it can't be written; null where it can.</returns>
    public string? Make() => Try(path =>
    {
        PrivateFiles.CreateFolder(path);
        if (IsOurs is not null)
        {
            PrivateFiles.Tighten(path, IsOurs);
        }

        Write(path);
    });

    /// <returns>Why it can't be written; null where it can.</returns>
    public string? Problem() => Try(Write);

    private string? Try(Action<string> action)
    {
        try
        {
            if (Path is { } path)
            {
                action(path);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{Words} {Path}: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>A byte, and not only a name: on a full disk a name still fits.</summary>
    private static void Write(string path)
    {
        var probe = System.IO.Path.Combine(path, $".proef-{Guid.NewGuid():N}");
        using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        file.WriteByte(0);
    }
}

internal static class WritableFolders
{
    public static IServiceCollection AddWritableFolder(this IServiceCollection services, Func<IServiceProvider, WritableFolder> folder) => services.AddSingleton(folder);
}
