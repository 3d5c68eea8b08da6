using System.IO.Compression;
using System.IO.Hashing;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Whether a zip file is a Word document without macros and password, that does not swell when it is opened.</summary>
internal static class WordCheck
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const int MaxEntries = 3_000;
    private const long MaxUnpackedBytes = 150_000_000;
    private const int MaxContentTypesLength = 1_000_000;

    public static async Task<UploadRefusal?> ProblemAsync(Stream file, CancellationToken cancellationToken)
    {
        try
        {
            file.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return ProblemIn(archive) ?? await ProblemInTypesAsync(archive, cancellationToken) ?? await ProblemInContentAsync(archive, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return UploadRefusal.Damaged;
        }
    }

    private static UploadRefusal? ProblemIn(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!names.Contains(ContentTypes) || !names.Contains("word/document.xml"))
        {
            return UploadRefusal.NoWordDocument;
        }

        if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes)
        {
            return UploadRefusal.TooMuchInside;
        }

        if (archive.Entries.Any(entry => entry.IsEncrypted))
        {
            return UploadRefusal.HasPassword;
        }

        return names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase))
            ? UploadRefusal.HasMacros
            : null;
    }

    private static async Task<UploadRefusal?> ProblemInTypesAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.Entries.First(entry => string.Equals(entry.FullName, ContentTypes, StringComparison.OrdinalIgnoreCase));
        if (entry.Length > MaxContentTypesLength)
        {
            return UploadRefusal.TooMuchInside;
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        using var reader = new StreamReader(stream);
        var types = await reader.ReadToEndAsync(cancellationToken);
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            return UploadRefusal.HasMacros;
        }

        return types.Contains(DocumentType, StringComparison.OrdinalIgnoreCase) ? null : UploadRefusal.NoWordDocument;
    }

    /// <summary>The sizes in a zip file's directory are what its maker says: what comes out is counted, and checked to be all there is.</summary>
    private static async Task<UploadRefusal?> ProblemInContentAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var check = new Crc32();
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                check.Append(buffer.AsSpan(0, read));
                unpacked += read;
                if (unpacked > MaxUnpackedBytes)
                {
                    return UploadRefusal.TooMuchInside;
                }
            }

            if (check.GetCurrentHashAsUInt32() != entry.Crc32)
            {
                return UploadRefusal.Damaged;
            }
        }

        return null;
    }
}
