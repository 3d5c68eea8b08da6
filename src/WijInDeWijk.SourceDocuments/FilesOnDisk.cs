using System.Text;

namespace WijInDeWijk.SourceDocuments;

/// <summary>Documents as they were read from disk.</summary>
public sealed class FilesOnDisk
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _unreadable = [];

    /// <summary>By the path that each has in its folder.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>What was read of them, with where they could not be read as text.</summary>
    public SourceLibrary WithUnreadable(SourceLibrary library) => library with { Diagnostics = [.. _unreadable, .. library.Diagnostics] };

    internal void Add(string file, string path)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (LengthAsUtf8(bytes) is var readable && readable < bytes.Length)
        {
            _unreadable.Add(new Diagnostic(
                file, bytes[..readable].Count((byte)'\n') + 1, null,
                "Dit bestand is niet bewaard als UTF-8: op deze regel staat een teken dat niet te lezen is. Bewaar het opnieuw, met de codering UTF-8."));
        }

        _texts[file] = IncomingText.Normalise(Encoding.UTF8.GetString(bytes));
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
