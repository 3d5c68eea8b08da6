using System.Globalization;
using System.Text;

namespace WijInDeWijk.SourceDocuments;

/// <summary>Documents as they were read from disk.</summary>
public sealed class FilesOnDisk
{
    private const int MaxBytes = 4 * SourceFiles.MaxLength; // of UTF-8

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _unreadable = [];
    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);

    /// <summary>By the path that each has in its folder.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>What was read of them, with where they could not be read as text. Of one that is too large, nothing else is told.</summary>
    public SourceLibrary WithUnreadable(SourceLibrary library) =>
        library with { Diagnostics = [.. _unreadable, .. library.Diagnostics.Where(found => !_cut.Contains(found.File))] };

    internal void Add(string file, string path)
    {
        var (content, isWhole) = SourceFiles.IsBeside(file) ? (File.ReadAllBytes(path), true) : ReadDocument(path);
        ReadOnlySpan<byte> bytes = content;
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (isWhole && LengthAsUtf8(bytes) is var readable && readable < bytes.Length)
        {
            _unreadable.Add(new Diagnostic(
                file, bytes[..readable].Count((byte)'\n') + 1, null,
                "Dit bestand is niet bewaard als UTF-8: op deze regel staat een teken dat niet te lezen is. Bewaar het opnieuw, met de codering UTF-8."));
        }

        var text = IncomingText.Normalise(Encoding.UTF8.GetString(bytes));
        if (!SourceFiles.IsBeside(file) && (!isWhole || text.Length > SourceFiles.MaxLength))
        {
            _unreadable.Add(new Diagnostic(
                file, 1, null, $"Dit bestand is te groot. Een document heeft hoogstens {SourceFiles.MaxLength.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} tekens: kort het in, of maak er meer documenten van."));
            _cut.Add(file);
            text = text[..Math.Min(text.Length, SourceFiles.MaxLength)]; // its beginning tells what it is, for what points to it
        }

        _texts[file] = text;
    }

    /// <summary>A file that can't be a document is not read to its end.</summary>
    private static (byte[] Content, bool IsWhole) ReadDocument(string path)
    {
        using var stream = File.OpenRead(path);
        var content = new byte[Math.Min(stream.Length, MaxBytes)];
        stream.ReadExactly(content);
        return (content, stream.Length <= MaxBytes);
    }

    private static int LengthAsUtf8(ReadOnlySpan<byte> bytes)
    {
        var read = 0;
        while (read < bytes.Length && Rune.DecodeFromUtf8(bytes[read..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            read += length;
        }

        return read;
    }
}
