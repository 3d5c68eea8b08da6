using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A folder of files with random names. A file appears under its name only when all of it is on the disk.</summary>
internal sealed class FileStorage(IOptions<UploadOptions> options, IWebHostEnvironment environment)
{
    private const int IdBytes = 16;
    private const string Unfinished = ".deel";

    private readonly string _folder = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);

    /// <summary>A file to write, which vanishes with its stream unless it is published.</summary>
    public UnfinishedFile Begin()
    {
        Directory.CreateDirectory(_folder);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return new UnfinishedFile(id, PathOf(id) + Unfinished);
    }

    /// <summary>Gives the file its name, once its bytes are on the disk; after this it survives a power cut.</summary>
    public async Task PublishAsync(UnfinishedFile file, CancellationToken cancellationToken)
    {
        await file.CloseAsync(cancellationToken);
        File.Move(file.Path, PathOf(file.Id));
        FolderSync.Flush(_folder);
    }

    public FileStream? OpenRead(string id)
    {
        try
        {
            return IsId(id)
                ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 81_920, FileOptions.Asynchronous | FileOptions.SequentialScan)
                : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Delete(string id)
    {
        if (!IsId(id) || !File.Exists(PathOf(id)))
        {
            return false;
        }

        File.Delete(PathOf(id));
        FolderSync.Flush(_folder);
        return true;
    }

    /// <summary>Deletes what nothing refers to and was last written before a moment: left behind by a crash, or by a form that was never sent.</summary>
    public int DeleteAllBut(IReadOnlySet<string> known, DateTimeOffset before)
    {
        var abandoned = Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).EnumerateFiles().Where(file => !known.Contains(file.Name) && file.LastWriteTimeUtc < before.UtcDateTime).ToList()
            : [];
        foreach (var file in abandoned)
        {
            file.Delete();
        }

        return abandoned.Count;
    }

    // Ids come from addresses: anything but an id of ours is no file.
    private static bool IsId(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower);

    private string PathOf(string id) => Path.Combine(_folder, id);
}
