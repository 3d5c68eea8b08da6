using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A file that is being written, under a name that nobody asks for.</summary>
internal sealed class UnfinishedFile(string id, string path) : IAsyncDisposable
{
    public string Id => id;

    public string Path => path;

    public FileStream Stream { get; } = PrivateFiles.Open(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);

    /// <summary>Returns when the bytes are on the disk, not merely on their way.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(Stream.SafeFileHandle);
        await Stream.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        File.Delete(path);
    }
}
