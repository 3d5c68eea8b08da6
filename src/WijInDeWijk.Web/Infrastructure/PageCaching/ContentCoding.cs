using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>How the bytes of an answer are written, best first.</summary>
internal enum ContentCoding
{
    Brotli,
    Gzip,
    Identity,
}

internal static class ContentCodings
{
    /// <summary>Halfway between the sizes of the fastest and the smallest, at a few milliseconds for a long page.</summary>
    private const int BrotliQuality = 5;

    private const int BrotliWindow = 22;

    public static string? Name(this ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    /// <summary>The best that a client takes. Weights only matter where they are 0: which of two it likes better, the size decides.</summary>
    public static ContentCoding Accepted(StringValues acceptEncoding)
    {
        var best = ContentCoding.Identity;
        foreach (var line in acceptEncoding)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var item = line.AsSpan()[range];
                var end = item.IndexOf(';');
                var name = (end < 0 ? item : item[..end]).Trim();
                var coding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Brotli
                    : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Gzip
                    : ContentCoding.Identity;
                if (coding < best && (end < 0 || !IsRefused(item[(end + 1)..])))
                {
                    best = coding;
                }
            }
        }

        return best;
    }

    public static byte[] Encode(this ContentCoding coding, ReadOnlySpan<byte> content) => coding switch
    {
        ContentCoding.Brotli => InBrotli(content),
        ContentCoding.Gzip => InGzip(content),
        _ => content.ToArray(),
    };

    public static byte[] Decode(this ContentCoding coding, byte[] bytes)
    {
        if (coding == ContentCoding.Identity)
        {
            return bytes;
        }

        using var source = new MemoryStream(bytes);
        using Stream decoder = coding == ContentCoding.Brotli ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var content = new MemoryStream();
        decoder.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] InBrotli(ReadOnlySpan<byte> content)
    {
        var target = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(content.Length));
        try
        {
            return BrotliEncoder.TryCompress(content, target, out var length, BrotliQuality, BrotliWindow)
                ? target[..length]
                : throw new InvalidOperationException("A buffer of the largest size was too small.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }

    private static byte[] InGzip(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>As <c>q=0</c>, <c>q=0.0</c> and so on.</summary>
    private static bool IsRefused(ReadOnlySpan<char> parameters)
    {
        var weight = parameters.Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && weight[2..].Trim("0. ").IsEmpty;
    }
}
