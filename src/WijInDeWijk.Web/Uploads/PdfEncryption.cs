using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Whether an encrypted PDF opens for everybody. One that is only restricted (no printing, no copying) is encrypted with an empty password,
/// and each reader tries that first. By ISO 32000-2, 7.6.4: algorithms 2, 2.B, 4 to 6 and 11.
/// </summary>
internal static class PdfEncryption
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <param name="how">What the PDF says of its encryption.</param>
    /// <param name="id">The first of its two names; part of older keys.</param>
    /// <returns>False too for what no password opens, but a certificate.</returns>
    public static bool OpensWithoutPassword(Dictionary<string, object?> how, byte[] id)
    {
        if (how.GetValueOrDefault("Filter") is not PdfName { Name: "Standard" } || how.GetValueOrDefault("U") is not byte[] user || how.GetValueOrDefault("R") is not long revision)
        {
            return false;
        }

        return revision switch
        {
            2 or 3 or 4 => user.Length >= 32 && how.GetValueOrDefault("O") is byte[] { Length: >= 32 } && LengthsOf(how).Any(length => OpensByMd5(how, id, user, revision, length)),
            5 => user.Length >= 40 && SHA256.HashData(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)),
            6 => user.Length >= 40 && Hash(user.AsSpan(32, 8)).AsSpan().SequenceEqual(user.AsSpan(0, 32)),
            _ => false,
        };
    }

    /// <summary>In bytes. Not every writer says it where it should: the right one shows by itself.</summary>
    private static IEnumerable<int> LengthsOf(Dictionary<string, object?> how) =>
        new[] { how.GetValueOrDefault("Length") is long bits and >= 40 and <= 128 ? (int)bits / 8 : 5, 16, 5 }.Distinct();

#pragma warning disable CA5351 // old PDFs are made with it; nothing of ours rests on it
    private static bool OpensByMd5(Dictionary<string, object?> how, byte[] id, byte[] user, long revision, int length)
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
            return Rc4(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, 32));
        }

        var check = Rc4(key, MD5.HashData([.. Padding, .. id]));
        for (var round = 1; round < 20; round++)
        {
            check = Rc4([.. key.Select(part => (byte)(part ^ round))], check);
        }

        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16));
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
