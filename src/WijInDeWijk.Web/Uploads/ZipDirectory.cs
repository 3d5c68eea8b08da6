using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// How many files the directory of a zip file lists, counted without keeping any: what opens it keeps all of them, and what it says of their
/// number may be anything.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int MaxComment = 65_535;

    /// <param name="file">From its beginning.</param>
    /// <param name="most">It counts no further than one more than this.</param>
    /// <param name="cancellationToken">Stops between two.</param>
    public static async Task<int> CountAsync(Stream file, int most, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + MaxComment)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, cancellationToken);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            return 0; // it is not opened either
        }

        var place = (long)BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (place == uint.MaxValue)
        {
            return most + 1; // a directory for files of four gigabytes, which this is not
        }

        var header = new byte[EntryLength];
        var count = 0;
        for (; count <= most && place + EntryLength <= file.Length; count++)
        {
            file.Position = place;
            await file.ReadExactlyAsync(header, cancellationToken);
            if (!header.AsSpan().StartsWith("PK\x01\x02"u8))
            {
                break;
            }

            place += EntryLength + Short(header, 28) + Short(header, 30) + Short(header, 32);
        }

        return count;
    }

    private static int Short(byte[] header, int place) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(place));
}
