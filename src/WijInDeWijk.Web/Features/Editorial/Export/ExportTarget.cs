using System.IO.Compression;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>Where an export goes.</summary>
public interface IExportTarget
{
    /// <summary>A file of the export, to be written and disposed of before the next.</summary>
    Task<Stream> AddAsync(string file, CancellationToken cancellationToken);
}

/// <summary>A folder that does not exist yet, or is empty: an export never overwrites.</summary>
public sealed class FolderTarget(string folder) : IExportTarget
{
    public Task<Stream> AddAsync(string file, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return Task.FromResult<Stream>(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 81_920, useAsync: true));
    }
}

public sealed class ZipTarget(ZipArchive zip, DateTimeOffset now) : IExportTarget
{
    public Task<Stream> AddAsync(string file, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry($"seeds/{file}");
        entry.LastWriteTime = now;
        return entry.OpenAsync(cancellationToken);
    }
}
