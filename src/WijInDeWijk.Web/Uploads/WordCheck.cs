using System.IO.Compression;
using System.IO.Hashing;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Whether a zip file is a Word document without macros and password, that does not swell when it is opened, and holds and fetches nothing that
/// does something by itself; and what it holds.
/// </summary>
internal static class WordCheck
{
    private const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string OpenDocument = "application/vnd.oasis.opendocument";
    private const int MaxEntries = 3_000;
    private const long MaxUnpackedBytes = 150_000_000;
    private const int StartOfPart = 16;

    public static async Task<DocumentVerdict> CheckAsync(Stream file, CancellationToken cancellationToken)
    {
        try
        {
            if (await ZipDirectory.CountAsync(file, MaxEntries, cancellationToken) > MaxEntries)
            {
                return DocumentVerdict.Refused(UploadRefusal.TooMuchInside);
            }

            file.Position = 0;
            await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await CheckAsync(archive, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return DocumentVerdict.Refused(UploadRefusal.Damaged);
        }
    }

    private static async Task<DocumentVerdict> CheckAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (ProblemIn(archive) is { } problem)
        {
            return DocumentVerdict.Refused(problem);
        }

        if (await WordPackage.ReadAsync(archive, cancellationToken) is not { } package)
        {
            return DocumentVerdict.Refused(await IsOpenDocumentAsync(archive, cancellationToken) ? UploadRefusal.OpenDocument : UploadRefusal.NoWordDocument);
        }

        return ProblemInParts(archive, package) is { } wrong ? DocumentVerdict.Refused(wrong)
            : await ProblemInContentAsync(archive, cancellationToken) is { } unsound ? DocumentVerdict.Refused(unsound)
            : await WordContents.ReadAsync(package, cancellationToken);
    }

    private static UploadRefusal? ProblemIn(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(entry => entry.Length) > MaxUnpackedBytes)
        {
            return UploadRefusal.TooMuchInside;
        }

        return archive.Entries.Any(entry => entry.IsEncrypted) ? UploadRefusal.HasPassword : null;
    }

    private static UploadRefusal? ProblemInParts(ZipArchive archive, WordPackage package)
    {
        var type = package.MainType ?? string.Empty;
        if (!Is(type, DocumentType) && !(type.Contains("word", StringComparison.OrdinalIgnoreCase) && IsWithMacros(type)))
        {
            return UploadRefusal.NoWordDocument;
        }

        return archive.Entries.Select(WordPackage.NameOf).Any(name => IsMacro(name) || IsWithMacros(package.TypeOf(name))) ? UploadRefusal.HasMacros : null;
    }

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.Contains("activeX/", StringComparison.OrdinalIgnoreCase);

    private static bool IsWithMacros(string type) =>
        type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("activeX", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string type, string other) => string.Equals(type.Trim(), other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first part of such a file is named so, and says what the file is.</summary>
    private static async Task<bool> IsOpenDocumentAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry("mimetype") is not { } entry)
        {
            return false;
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        var start = new byte[OpenDocument.Length];
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return System.Text.Encoding.ASCII.GetString(start, 0, length) == OpenDocument;
    }

    /// <summary>
    /// The sizes in a zip file's directory are what its maker says: what comes out is counted, and checked to be all there is. A part that begins
    /// as a program is one, whatever it is called.
    /// </summary>
    private static async Task<UploadRefusal?> ProblemInContentAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var buffer = new byte[81_920];
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var check = new Crc32();
            var read = await stream.ReadAtLeastAsync(buffer, StartOfPart, throwOnEndOfStream: false, cancellationToken);
            if (ProgramSignature.IsProgram(buffer.AsSpan(0, read)))
            {
                return UploadRefusal.HasProgram;
            }

            for (; read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
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
