using System.IO.Compression;
using System.Text;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Unpacks the data of a stream of a PDF: the filters that matter for what is read here.</summary>
internal static class PdfStreamData
{
    private static readonly string[] Flate = ["FlateDecode", "Fl"];
    private static readonly string[] Hexadecimal = ["ASCIIHexDecode", "AHx"];
    private static readonly string[] Base85 = ["ASCII85Decode", "A85"];

    /// <param name="data">As it stands in the file, decrypted.</param>
    /// <param name="dictionary">Of the stream.</param>
    /// <param name="most">So much is unpacked, and no more.</param>
    /// <returns>Null where it is packed in a way that is not understood.</returns>
    public static byte[]? Unpack(byte[] data, Dictionary<string, object?> dictionary, int most)
    {
        foreach (var filter in NamesOf(dictionary.GetValueOrDefault("Filter") ?? dictionary.GetValueOrDefault("F")))
        {
            if (Flate.Contains(filter, StringComparer.Ordinal))
            {
                data = Inflate(data, most);
            }
            else if (Hexadecimal.Contains(filter, StringComparer.Ordinal))
            {
                data = OfHexadecimal(data);
            }
            else if (Base85.Contains(filter, StringComparer.Ordinal))
            {
                data = OfBase85(data);
            }
            else
            {
                return null;
            }
        }

        return HasPredictor(dictionary) ? null : data;
    }

    private static IEnumerable<string> NamesOf(object? filter) => filter switch
    {
        PdfName name => [name.Name],
        List<object?> list => list.OfType<PdfName>().Select(name => name.Name),
        _ => [],
    };

    private static bool HasPredictor(Dictionary<string, object?> dictionary) =>
        ((object?[])[.. dictionary.GetValueOrDefault("DecodeParms") as List<object?> ?? [dictionary.GetValueOrDefault("DecodeParms")]])
        .OfType<Dictionary<string, object?>>().Any(parameters => parameters.GetValueOrDefault("Predictor") is long and > 1);

    /// <summary>As far as it goes: what is damaged at its end is read up to there by other readers too.</summary>
    private static byte[] Inflate(byte[] data, int most)
    {
        var start = data.AsSpan().IndexOfAnyExcept(" \r\n\t"u8) is > 0 and var place && (data[place] & 0xF) == 8 ? place : 0;
        if (data.Length < start + 2)
        {
            return [];
        }

        using var packed = new MemoryStream(data, start + 2, data.Length - start - 2);
        using var inflating = new DeflateStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[16_384];
        try
        {
            int read;
            while (unpacked.Length < most && (read = inflating.Read(buffer)) > 0)
            {
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came before it counts.
        }

        return unpacked.ToArray();
    }

    private static byte[] OfHexadecimal(byte[] data)
    {
        var digits = new string([.. Encoding.Latin1.GetString(data).TakeWhile(letter => letter != '>').Where(char.IsAsciiHexDigit)]);
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static byte[] OfBase85(byte[] data)
    {
        var unpacked = new List<byte>(data.Length);
        var (group, count) = (0u, 0);
        foreach (var letter in data.TakeWhile(letter => letter != '~'))
        {
            if (letter == 'z' && count == 0)
            {
                unpacked.AddRange([0, 0, 0, 0]);
            }
            else if (letter is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked((group * 85) + (uint)(letter - '!'));
                if (++count == 5)
                {
                    unpacked.AddRange([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
                    (group, count) = (0, 0);
                }
            }
        }

        for (var missing = count; missing is > 0 and < 5; missing++)
        {
            group = unchecked((group * 85) + 84);
        }

        byte[] rest = [(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8)];
        unpacked.AddRange(rest.Take(Math.Max(0, count - 1)));
        return [.. unpacked];
    }
}
