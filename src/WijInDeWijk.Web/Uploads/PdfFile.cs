namespace WijInDeWijk.Web.Uploads;

/// <summary>A PDF of which a part at a time is in memory.</summary>
internal sealed class PdfFile(Stream file)
{
    /// <summary>No value that we look at is longer; it is a part of the largest file.</summary>
    public const int MaxWindow = 2_000_000;

    private const int Window = 128 * 1024;

    private byte[] _bytes = new byte[Window];
    private long _start;
    private int _length;

    public long Length => file.Length;

    /// <summary>What stands at a place, as far as it is in memory: at least so much, unless the file ends before.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> AtAsync(long place, int atLeast, CancellationToken cancellationToken)
    {
        var wanted = (int)Math.Clamp(Length - place, 0, atLeast);
        if (place < _start || place + wanted > _start + _length)
        {
            await FillAsync(place, wanted, cancellationToken);
        }

        return _bytes.AsMemory((int)(place - _start), (int)(_start + _length - place));
    }

    /// <summary>Reads a value with what comes after it: a window at first, and as much as it takes.</summary>
    /// <returns>Null where it is longer than we read, or lies too deep.</returns>
    public async ValueTask<PdfValue?> ReadAsync(long place, CancellationToken cancellationToken)
    {
        for (var size = 1_024; ; size *= 8)
        {
            var content = await AtAsync(place, Math.Min(size, MaxWindow), cancellationToken);
            var isAll = place + content.Length >= Length;
            if (Read(content.Span, isAll, place) is { } value)
            {
                return value.IsTooDeep ? null : value;
            }

            if (size >= MaxWindow)
            {
                return null;
            }
        }
    }

    /// <summary>So much of what stands at a place, all of it.</summary>
    public async ValueTask<byte[]> CopyAsync(long place, int length, CancellationToken cancellationToken)
    {
        var copy = new byte[Math.Clamp(Length - place, 0, length)];
        file.Position = place;
        await file.ReadExactlyAsync(copy, cancellationToken);
        return copy;
    }

    /// <returns>Null where it may go on past what is there.</returns>
    private static PdfValue? Read(ReadOnlySpan<byte> content, bool isAll, long place)
    {
        const int Behind = 32; // white space and the word that says that data follow
        var reader = new PdfReader(content, 0);
        var value = reader.Read();
        if (!isAll && !reader.IsTooDeep && reader.Position + Behind > content.Length)
        {
            return null;
        }

        var end = reader.Position;
        return new PdfValue(value, end, value is Dictionary<string, object?> && reader.Skip("stream"u8) ? place + reader.Position : null, reader.IsTooDeep);
    }

    private async ValueTask FillAsync(long place, int wanted, CancellationToken cancellationToken)
    {
        if (_bytes.Length < wanted)
        {
            _bytes = new byte[MaxWindow];
        }

        file.Position = place;
        _start = place;
        _length = await file.ReadAtLeastAsync(_bytes, (int)Math.Min(_bytes.Length, Length - place), throwOnEndOfStream: false, cancellationToken);
    }
}

/// <param name="Value">As <see cref="PdfReader"/> reads it.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Data">Where the data of a stream begin, behind the word; null where none follow.</param>
/// <param name="IsTooDeep">It was not read to its end.</param>
internal sealed record PdfValue(object? Value, int Length, long? Data, bool IsTooDeep);
