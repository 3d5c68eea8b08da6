using System.Buffers.Text;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// The parts of a PDF that say whether it is encrypted: its trailers (those of a newer kind are objects of their own), and the object that
/// says how. Found by going through the file, so that one whose table of contents is off is read as well; what is packed inside is passed by.
/// </summary>
internal sealed class PdfStructure
{
    private static readonly PdfName CrossReference = new("XRef");

    private readonly List<Dictionary<string, object?>> _trailers = [];

    /// <summary>The newest of each number.</summary>
    private readonly Dictionary<int, object?> _dictionaries = [];

    public static PdfStructure Read(ReadOnlySpan<byte> content)
    {
        var structure = new PdfStructure();
        var (at, nextObject, nextTrailer) = (0, -1, -1);
        while (true)
        {
            nextObject = nextObject < at ? IndexOf(content, "obj"u8, at) : nextObject;
            nextTrailer = nextTrailer < at ? IndexOf(content, "trailer"u8, at) : nextTrailer;
            if (nextObject == int.MaxValue && nextTrailer == int.MaxValue)
            {
                return structure;
            }

            at = nextObject < nextTrailer ? structure.ReadObject(content, nextObject) : structure.ReadTrailer(content, nextTrailer);
        }
    }

    public bool OpensWithoutPassword()
    {
        var id = _trailers.Select(trailer => trailer.GetValueOrDefault("ID")).OfType<List<object?>>().Select(parts => parts.FirstOrDefault()).OfType<byte[]>().FirstOrDefault([]);
        return _trailers.Select(trailer => trailer.GetValueOrDefault("Encrypt")).Where(value => value is not null).Distinct()
            .All(value => Resolve(value) is Dictionary<string, object?> how && PdfEncryption.OpensWithoutPassword(how, id));
    }

    private object? Resolve(object? value) => value is PdfReference reference ? _dictionaries.GetValueOrDefault(reference.Number) : value;

    /// <returns>Where to go on.</returns>
    private int ReadTrailer(ReadOnlySpan<byte> content, int place)
    {
        var reader = new PdfReader(content, place + "trailer".Length);
        if (reader.Read() is Dictionary<string, object?> trailer)
        {
            _trailers.Add(trailer);
        }

        return reader.Position;
    }

    /// <inheritdoc cref="ReadTrailer"/>
    private int ReadObject(ReadOnlySpan<byte> content, int place)
    {
        var reader = new PdfReader(content, place + "obj".Length);
        if (NumberBefore(content, place) is not { } number)
        {
            return reader.Position; // 'endobj', or a word
        }

        if (reader.Read() is not Dictionary<string, object?> dictionary)
        {
            return reader.Position;
        }

        _dictionaries[number] = dictionary;
        if (Equals(dictionary.GetValueOrDefault("Type"), CrossReference))
        {
            _trailers.Add(dictionary);
        }

        return reader.Skip("stream"u8) ? EndOfStream(content, reader.Position, dictionary.GetValueOrDefault("Length")) : reader.Position;
    }

    private static int EndOfStream(ReadOnlySpan<byte> content, int start, object? length)
    {
        if (length is long bytes && bytes >= 0 && bytes < content.Length - start)
        {
            var reader = new PdfReader(content, start + (int)bytes);
            if (reader.Skip("endstream"u8))
            {
                return reader.Position;
            }
        }

        return IndexOf(content, "endstream"u8, start);
    }

    /// <summary>The number of an object, as in <c>12 0 obj</c>.</summary>
    private static int? NumberBefore(ReadOnlySpan<byte> content, int place)
    {
        var before = content[Math.Max(0, place - 24)..place];
        var generation = before[..(before.LastIndexOfAnyExcept(PdfReader.WhiteSpace) + 1)];
        var start = generation.LastIndexOfAny(PdfReader.WhiteSpace);
        if (generation.Length == before.Length || start < 0 || generation[(start + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        var number = generation[..(generation[..start].LastIndexOfAnyExcept(PdfReader.WhiteSpace) + 1)];
        number = number[(number.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..];
        return Utf8Parser.TryParse(number, out int value, out _) ? value : null;
    }

    private static int IndexOf(ReadOnlySpan<byte> content, ReadOnlySpan<byte> word, int from) =>
        from < content.Length && content[from..].IndexOf(word) is >= 0 and var place ? from + place : int.MaxValue;
}
