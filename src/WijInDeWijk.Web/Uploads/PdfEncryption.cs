using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Opens an encrypted PDF that opens for everybody. One that is only restricted (no printing, no copying) is encrypted with an empty password,
/// and each reader tries that first. By ISO 32000-2, 7.6: algorithms 1, 1.A, 2, 2.A, 2.B, 4 to 6 and 11.
/// </summary>
internal sealed class PdfEncryption
{
    private readonly byte[] _key;
    private readonly Dictionary<string, object?> _how;

    private PdfEncryption(byte[] key, Dictionary<string, object?> how) => (_key, _how) = (key, how);

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <param name="how">What the PDF says of its encryption.</param>
    /// <param name="id">The first of its two names; part of older keys.</param>
    /// <returns>Null too for what no password opens, but a certificate.</returns>
    public static PdfEncryption? Open(Dictionary<string, object?> how, byte[] id)
    {
        if (how.GetValueOrDefault("Filter") is not PdfName { Name: "Standard" } || how.GetValueOrDefault("U") is not byte[] user || how.GetValueOrDefault("R") is not long revision)
        {
            return null;
        }

        var key = revision switch
        {
            2 or 3 or 4 when user.Length >= 32 && how.GetValueOrDefault("O") is byte[] { Length: >= 32 } =>
                LengthsOf(how).Select(length => KeyByMd5(how, id, user, revision, length)).FirstOrDefault(key => key is not null),
            5 when user.Length >= 48 && SHA256.HashData(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)) => Unwrap(how, SHA256.HashData(user.AsSpan(40, 8))),
            6 when user.Length >= 48 && Hash(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)) => Unwrap(how, Hash(user.AsSpan(40, 8))),
            _ => null,
        };
        return key is null ? null : new PdfEncryption(key, how);
    }

    /// <summary>What a string or stream of an object says; as it is where it can't be decrypted, and then nobody else can either.</summary>
    /// <param name="data">As it stands in the file.</param>
    /// <param name="number">Of the object.</param>
    /// <param name="filter">Says which of the ways of this PDF is used: <c>StmF</c> or <c>StrF</c>.</param>
    public byte[] Decrypt(byte[] data, int number, string filter)
    {
        var method = MethodOf(filter);
        if (method == "None" || data.Length == 0)
        {
            return data;
        }

        var key = method == "AESV3" ? _key : KeyOf(number, method == "AESV2");
        if (method == "V2")
        {
            return Rc4(key, data);
        }

        if (data.Length < 32)
        {
            return data;
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var whole = data.Length - 16 - (data.Length % 16);
        var plain = aes.DecryptCbc(data.AsSpan(16, whole), data.AsSpan(0, 16), PaddingMode.None);
        return plain[^1] is > 0 and <= 16 and var padding ? plain[..^padding] : plain;
    }

    private string MethodOf(string filter)
    {
        if (_how.GetValueOrDefault("V") is not long version || version < 4)
        {
            return "V2";
        }

        var name = _how.GetValueOrDefault(filter) is PdfName { Name: var chosen } ? chosen : "Identity";
        return (_how.GetValueOrDefault("CF") as Dictionary<string, object?>)?.GetValueOrDefault(name) is Dictionary<string, object?> way && way.GetValueOrDefault("CFM") is PdfName { Name: var method }
            ? method : "None";
    }

#pragma warning disable CA5351 // as below
    private byte[] KeyOf(int number, bool isAes)
    {
        byte[] seed = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. isAes ? "sAlT"u8 : []];
        return MD5.HashData(seed)[..Math.Min(_key.Length + 5, 16)];
    }
#pragma warning restore CA5351

    private static byte[]? Unwrap(Dictionary<string, object?> how, byte[] key)
    {
        if (how.GetValueOrDefault("UE") is not byte[] { Length: >= 32 } wrapped)
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>In bytes. Not every writer says it where it should: the right one shows by itself.</summary>
    private static IEnumerable<int> LengthsOf(Dictionary<string, object?> how) =>
        new[] { how.GetValueOrDefault("Length") is long bits and >= 40 and <= 128 ? (int)bits / 8 : 5, 16, 5 }.Distinct();

#pragma warning disable CA5351 // old PDFs are made with it; nothing of ours rests on it
    private static byte[]? KeyByMd5(Dictionary<string, object?> how, byte[] id, byte[] user, long revision, int length)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(how.GetValueOrDefault("P") as long? ?? 0)));
        byte[] metadata = revision == 4 && how.GetValueOrDefault("EncryptMetadata") is "false" ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var key = MD5.HashData([.. Padding, .. ((byte[])how["O"]!).AsSpan(0, 32), .. permissions, .. id, .. metadata]);
        for (var round = 0; revision > 2 && round < 50; round++)
        {
            key = MD5.HashData(key.AsSpan(0, length));
        }

        key = key[..length];
        if (revision == 2)
        {
            return Rc4(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, 32)) ? key : null;
        }

        var check = Rc4(key, MD5.HashData([.. Padding, .. id]));
        for (var round = 1; round < 20; round++)
        {
            check = Rc4([.. key.Select(part => (byte)(part ^ round))], check);
        }

        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16)) ? key : null;
    }
#pragma warning restore CA5351

    private static byte[] Rc4(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        var state = new byte[256];
        for (var place = 0; place < 256; place++)
        {
            state[place] = (byte)place;
        }

        for (int place = 0, other = 0; place < 256; place++)
        {
            other = (other + state[place] + key[place % key.Length]) & 0xFF;
            (state[place], state[other]) = (state[other], state[place]);
        }

        var result = new byte[data.Length];
        for (int index = 0, place = 0, other = 0; index < data.Length; index++)
        {
            place = (place + 1) & 0xFF;
            other = (other + state[place]) & 0xFF;
            (state[place], state[other]) = (state[other], state[place]);
            result[index] = (byte)(data[index] ^ state[(state[place] + state[other]) & 0xFF]);
        }

        return result;
    }

    /// <summary>Of the empty password with a salt.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt)
    {
        using var aes = Aes.Create();
        var key = SHA256.HashData(salt);
        byte[] packed = [];
        for (var round = 0; round < 64 || packed[^1] > round - 32; round++)
        {
            var repeated = new byte[key.Length * 64];
            for (var place = 0; place < repeated.Length; place += key.Length)
            {
                key.CopyTo(repeated, place);
            }

            aes.Key = key[..16];
            packed = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            key = (packed.Take(16).Sum(part => part) % 3) switch { 0 => SHA256.HashData(packed), 1 => SHA384.HashData(packed), _ => SHA512.HashData(packed) };
        }

        return key[..32];
    }
}
