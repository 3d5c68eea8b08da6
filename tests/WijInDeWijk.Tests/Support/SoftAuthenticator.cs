using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WijInDeWijk.Tests.Support;

/// <summary>A device that keeps one passkey (WebAuthn, ES256), and says of itself what a test wants.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    public const string Origin = "http://localhost";

    private const byte IsPresent = 0x01;
    private const byte IsVerified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _userHandle = string.Empty;
    private uint _count;

    /// <summary>Whether it asked who is there: a finger, a face, a code.</summary>
    public bool Verifies { get; init; } = true;

    /// <summary>The answer to a question for a new passkey.</summary>
    public string Make(JsonElement question)
    {
        _userHandle = question.GetProperty("user").GetProperty("id").GetString()!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] key = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Begin(question.GetProperty("rp").GetProperty("id").GetString()!, HasKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. key];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Encoded(ClientData("webauthn.create", question)), attestationObject = Encoded(attestation), transports = (string[])["internal"] });
    }

    /// <summary>The answer to a question for who is there.</summary>
    public string Answer(JsonElement question)
    {
        var data = Begin(question.GetProperty("rpId").GetString()!, 0);
        var client = ClientData("webauthn.get", question);
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        return Credential(new
        {
            clientDataJSON = Encoded(client),
            authenticatorData = Encoded(data),
            signature = Encoded(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            userHandle = _userHandle,
        });
    }

    public void Dispose() => _key.Dispose();

    private static byte[] ClientData(string type, JsonElement question) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = question.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Begin(string site, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), (byte)(flags | IsPresent | (Verifies ? IsVerified : 0)), .. count];
    }

    private string Credential(object response) => JsonSerializer.Serialize(new
    {
        id = Encoded(_id),
        rawId = Encoded(_id),
        type = "public-key",
        clientExtensionResults = new { },
        response,
    });

    /// <summary>A short text in CBOR.</summary>
    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
