using System.Diagnostics.CodeAnalysis;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// The right to be the one program on a store: an open file that nobody else can open. The system closes it with the process, however that ends,
/// so a lock that was left behind locks nobody out.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private FileStream? _file;

    /// <returns>False where another program has it.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder of the store cannot be written.</exception>
    [MemberNotNullWhen(true, nameof(_file))]
    public bool TryTake(string storePath)
    {
        try
        {
            _file ??= new FileStream(storePath + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return false;
        }
    }

    public void Dispose() => _file?.Dispose();
}
