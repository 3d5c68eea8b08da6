using System.Buffers.Text;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Goes through a PDF from its beginning to its end and looks at each object, also at what stands within the data of another: which of them a
/// reader uses, its table of contents says, and that may say anything. Then it opens what is packed inside: streams of objects, and files.
/// </summary>
internal sealed class PdfScan(PdfFile file)
{
    private const int MaxObjects = 300_000;
    private const int MaxPacked = 8_000_000;
    private const int MaxUnpacked = 16_000_000;
    private const int MaxNumbers = 24;
    private const int StartOfFile = 4_096;

    private static readonly PdfName CrossReference = new("XRef");

    /// <summary>Where the newest of each number stands.</summary>
    private readonly Dictionary<int, long> _objects = [];

    private readonly List<Dictionary<string, object?>> _trailers = [];
    private readonly List<(int Number, long Data, Dictionary<string, object?> Dictionary)> _objectStreams = [];
    private readonly List<(int Number, long Data, Dictionary<string, object?> Dictionary)> _files = [];
    private readonly PdfFindings _findings = new();

    /// <summary>How much may still be read: what is read twice, because one object stands within another, has an end.</summary>
    private long _left = (8 * file.Length) + PdfFile.MaxWindow;

    private PdfEncryption? _encryption;

    public async Task<DocumentVerdict> RunAsync(CancellationToken cancellationToken)
    {
        var refusal = await ScanAsync(cancellationToken) ?? await OpenAsync(cancellationToken) ?? await UnpackObjectsAsync(cancellationToken)
            ?? _findings.Judge(_encryption) ?? await LookIntoFilesAsync(cancellationToken);
        return new DocumentVerdict(refusal, refusal is null ? _findings.Contents : null);
    }

    private async Task<UploadRefusal?> ScanAsync(CancellationToken cancellationToken)
    {
        var (at, endOfStream) = (0L, 0L);
        while (at < file.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (place, isTrailer) = Next(await file.AtAsync(at, StartOfFile, cancellationToken), at);
            if (place < 0)
            {
                at = -place;
                continue;
            }

            at = place + "obj".Length;
            var number = isTrailer ? null : await NumberBeforeAsync(place, cancellationToken);
            var value = await file.ReadAsync(isTrailer ? place + "trailer".Length : at, cancellationToken);
            _left -= value?.Length ?? 0;
            if (value is null || _left < 0 || _objects.Count > MaxObjects)
            {
                return UploadRefusal.TooMuchInside;
            }

            endOfStream = await NoteAsync(value, isTrailer, number, at, endOfStream, cancellationToken);
        }

        return null;
    }

    /// <returns>Where the next object or trailer is; or, as a negative number, where to look on.</returns>
    private static (long Place, bool IsTrailer) Next(ReadOnlyMemory<byte> window, long at)
    {
        var (nextObject, nextTrailer) = (window.Span.IndexOf("obj"u8), window.Span.IndexOf("trailer"u8));
        if (nextObject < 0 && nextTrailer < 0)
        {
            return (-(at + Math.Max(1, window.Length - "trailer".Length + 1)), false);
        }

        return nextTrailer >= 0 && (nextObject < 0 || nextTrailer < nextObject) ? (at + nextTrailer, true) : (at + nextObject, false);
    }

    /// <returns>Where the stream ends that we are in.</returns>
    private async Task<long> NoteAsync(PdfValue value, bool isTrailer, int? number, long place, long endOfStream, CancellationToken cancellationToken)
    {
        var isWithin = place < endOfStream;
        if (value.Value is not Dictionary<string, object?> dictionary)
        {
            NotePlace(number, place, isWithin);
            return endOfStream;
        }

        if (!isWithin && (isTrailer || Equals(dictionary.GetValueOrDefault("Type"), CrossReference)))
        {
            _trailers.Add(dictionary);
        }

        NotePlace(number, place, isWithin);
        _findings.Look(dictionary, number ?? 0, isPacked: false);
        if (value.Data is not { } data)
        {
            return endOfStream;
        }

        if (dictionary.GetValueOrDefault("N") is long && dictionary.GetValueOrDefault("First") is long)
        {
            _objectStreams.Add((number ?? 0, data, dictionary));
        }
        else if (dictionary.GetValueOrDefault("Type") is PdfName { Name: "EmbeddedFile" })
        {
            _files.Add((number ?? 0, data, dictionary));
        }

        return isWithin ? endOfStream : await EndOfDataAsync(data, dictionary.GetValueOrDefault("Length") as long?, cancellationToken);
    }

    private void NotePlace(int? number, long place, bool isWithin)
    {
        if (number is { } known && !(isWithin && _objects.ContainsKey(known)))
        {
            _objects[known] = place;
        }
    }

    /// <summary>The number of an object, as in <c>12 0 obj</c>.</summary>
    private async ValueTask<int?> NumberBeforeAsync(long place, CancellationToken cancellationToken)
    {
        var start = Math.Max(0, place - MaxNumbers);
        var before = (await file.AtAsync(start, (int)(place - start), cancellationToken)).Span[..(int)(place - start)];
        var generation = before[..(before.LastIndexOfAnyExcept(PdfReader.WhiteSpace) + 1)];
        var space = generation.LastIndexOfAny(PdfReader.WhiteSpace);
        if (generation.Length == before.Length || space < 0 || generation[(space + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        var number = generation[..(generation[..space].LastIndexOfAnyExcept(PdfReader.WhiteSpace) + 1)];
        number = number[(number.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1)..];
        return Utf8Parser.TryParse(number, out int value, out _) ? value : null;
    }

    private async Task<UploadRefusal?> OpenAsync(CancellationToken cancellationToken)
    {
        var id = _trailers.Select(trailer => trailer.GetValueOrDefault("ID")).OfType<List<object?>>().Select(parts => parts.FirstOrDefault()).OfType<byte[]>().FirstOrDefault([]);
        foreach (var value in _trailers.Select(trailer => trailer.GetValueOrDefault("Encrypt")).Where(value => value is not null).Distinct())
        {
            _encryption = await ResolveAsync(value, cancellationToken) is Dictionary<string, object?> how ? PdfEncryption.Open(how, id) : null;
            if (_encryption is null)
            {
                return UploadRefusal.HasPassword;
            }
        }

        return null;
    }

    private async Task<object?> ResolveAsync(object? value, CancellationToken cancellationToken) => value is PdfReference reference
        ? _objects.TryGetValue(reference.Number, out var place) ? (await file.ReadAsync(place, cancellationToken))?.Value : null
        : value;

    private async Task<UploadRefusal?> UnpackObjectsAsync(CancellationToken cancellationToken)
    {
        var left = 10L * MaxUnpacked;
        foreach (var (number, data, dictionary) in _objectStreams)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var packed = await DataAsync(number, data, dictionary, MaxPacked, cancellationToken);
            if (packed.Length >= MaxPacked || PdfStreamData.Unpack(packed, dictionary, MaxUnpacked) is not { } unpacked)
            {
                return packed.Length >= MaxPacked ? UploadRefusal.TooMuchInside : UploadRefusal.Damaged;
            }

            left -= unpacked.Length;
            if (unpacked.Length >= MaxUnpacked || left < 0 || !LookAtPacked(unpacked, (long)dictionary["N"]!, (long)dictionary["First"]!))
            {
                return UploadRefusal.TooMuchInside;
            }
        }

        return null;
    }

    /// <summary>Numbers and places of the objects stand at the start, by twos.</summary>
    private bool LookAtPacked(ReadOnlySpan<byte> unpacked, long count, long first)
    {
        var header = new PdfReader(unpacked, 0);
        for (var index = 0L; index < count && header.Position < unpacked.Length; index++)
        {
            var (number, offset) = (header.Read(), header.Read());
            if (number is not long || offset is not long place || first + place < 0 || first + place >= unpacked.Length)
            {
                continue;
            }

            var reader = new PdfReader(unpacked, (int)(first + place));
            _findings.Look(reader.Read(), (int)(long)number, isPacked: true);
            _left -= reader.Position - (first + place);
            if (reader.IsTooDeep || _left + (10L * MaxUnpacked) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<UploadRefusal?> LookIntoFilesAsync(CancellationToken cancellationToken)
    {
        foreach (var number in _findings.AttachedStreams.Except(_files.Select(item => item.Number)).ToList())
        {
            if (_objects.TryGetValue(number, out var place) && await file.ReadAsync(place, cancellationToken) is { Data: { } data, Value: Dictionary<string, object?> dictionary })
            {
                _files.Add((number, data, dictionary));
            }
        }

        foreach (var (number, data, dictionary) in _files)
        {
            var packed = await DataAsync(number, data, dictionary, StartOfFile * 4, cancellationToken);
            if (PdfStreamData.Unpack(packed, dictionary, StartOfFile) is not { } start || ProgramSignature.IsProgram(start) || (ProgramSignature.IsZip(start) && !_findings.HasOfficeFile))
            {
                return UploadRefusal.HasProgram;
            }
        }

        return null;
    }

    /// <summary>Up to where its length says that it ends, or its last word, whichever is later: readers differ in which they believe.</summary>
    private async Task<byte[]> DataAsync(int number, long data, Dictionary<string, object?> dictionary, int most, CancellationToken cancellationToken)
    {
        var length = await ResolveAsync(dictionary.GetValueOrDefault("Length"), cancellationToken) as long?;
        var start = data + ((await file.AtAsync(data, 2, cancellationToken)).Span is [(byte)'\r', (byte)'\n', ..] ? 2 : (await file.AtAsync(data, 1, cancellationToken)).Span is [(byte)'\n' or (byte)'\r', ..] ? 1 : 0);
        var end = Math.Max(await EndOfDataAsync(data, null, cancellationToken), start + Math.Clamp(length ?? 0, 0, file.Length));
        var isExact = length is { } exact && exact > 0 && start + exact <= file.Length && _encryption is not null;
        var bytes = await file.CopyAsync(start, (int)Math.Min(most, isExact ? length!.Value : end - start), cancellationToken);
        return _encryption?.Decrypt(bytes, number, "StmF") ?? bytes;
    }

    /// <param name="length">Where it is told, believed if the data end there.</param>
    private async Task<long> EndOfDataAsync(long data, long? length, CancellationToken cancellationToken)
    {
        if (length is >= 0 && data + length < file.Length && EndsAt((await file.AtAsync(data + length.Value, MaxNumbers, cancellationToken)).Span))
        {
            return data + length.Value;
        }

        for (var at = data; at < file.Length;)
        {
            var window = await file.AtAsync(at, StartOfFile, cancellationToken);
            if (window.Span.IndexOf("endstream"u8) is >= 0 and var place)
            {
                return at + place;
            }

            at += Math.Max(1, window.Length - "endstream".Length + 1);
        }

        return file.Length;
    }

    private static bool EndsAt(ReadOnlySpan<byte> content) => new PdfReader(content, 0).Skip("endstream"u8);
}
