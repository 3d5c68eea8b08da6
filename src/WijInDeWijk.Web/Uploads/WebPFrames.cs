using System.Buffers.Binary;

namespace WijInDeWijk.Web.Uploads;

/// <summary>How many pictures a WebP file holds: of an animation one stays, and all are decoded.</summary>
internal static class WebPFrames
{
    private const int FirstChunk = 12;
    private const int ChunkHeader = 8;

    /// <param name="source">From its beginning.</param>
    /// <param name="most">It counts no further, and says so of a file that it would have to go through for longer.</param>
    /// <param name="cancellationToken">Stops between two.</param>
    /// <returns>At least one.</returns>
    public static async Task<int> CountAsync(Stream source, int most, CancellationToken cancellationToken)
    {
        var header = new byte[ChunkHeader];
        var frames = 0;
        long place = FirstChunk;
        for (var chunks = 0; frames < most && chunks < 2 * most && place + ChunkHeader <= source.Length; chunks++)
        {
            source.Position = place;
            await source.ReadExactlyAsync(header, cancellationToken);
            frames += header.AsSpan(0, 4).SequenceEqual("ANMF"u8) ? 1 : 0;
            var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
            place += ChunkHeader + length + (length & 1);
        }

        var isCounted = place + ChunkHeader > source.Length;
        return isCounted ? Math.Max(1, frames) : most;
    }
}
