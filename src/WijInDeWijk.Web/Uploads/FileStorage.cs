using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A folder of files with random names. A file appears under its name only when all of it is on the disk.</summary>
internal sealed class FileStorage(IOptions<UploadOptions> options, IWebHostEnvironment environment)
{
    private const int IdBytes = 16;
    private const string Unfinished = ".deel";

    private readonly string _folder = options.Value.Resolve(environment.ContentRootPath);

    /// <summary>A file to write, which vanishes with its stream unless it is published.</summary>
    public UnfinishedFile Begin()
    {
        PrivateFiles.CreateFolder(_folder);
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

    /// <summary>The files that have a name of ours. Whatever else lies in the folder is not ours to name.</summary>
    public IReadOnlySet<string> Names() => Files().Select(file => file.Name).Where(IsId).ToHashSet(StringComparer.Ordinal);

    /// <summary>Deletes what was begun and never published, and last written before a moment: a crash left it behind.</summary>
    public int DeleteUnfinished(DateTimeOffset before)
    {
        var unfinished = Files().Where(file => file.Extension is Unfinished && IsId(file.Name[..^Unfinished.Length]) && file.LastWriteTimeUtc < before.UtcDateTime).ToList();
        unfinished.ForEach(file => file.Delete());
        return unfinished.Count;
    }

    /// <summary>What all files take together.</summary>
    public long Bytes() => Files().Sum(file => file.Exists ? file.Length : 0); // one may go meanwhile

    /// <summary>What is free on the fullest disk that files pass: the one of the folder, and the one where a form waits until it is read.</summary>
    public long FreeBytes() => ((string[])[_folder, Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath()])
        .Where(Directory.Exists).Select(folder => new DriveInfo(folder).AvailableFreeSpace).DefaultIfEmpty(long.MaxValue).Min();

    private IEnumerable<FileInfo> Files() => Directory.Exists(_folder) ? new DirectoryInfo(_folder).EnumerateFiles() : [];

    /// <summary>Published or not.</summary>
    public static bool IsOurs(string name) => IsId(Path.GetExtension(name) is Unfinished ? name[..^Unfinished.Length] : name);

    // Ids come from addresses: anything but an id of ours is no file.
    private static bool IsId(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower);

    private string PathOf(string id) => Path.Combine(_folder, id);
}
