using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WijInDeWijk.Tests.Support;

/// <summary>An organisation's sign-in (OpenID Connect, code with PKCE), as far as the site speaks to it.</summary>
internal sealed class FakeProvider : HttpMessageHandler
{
    public const string Issuer = "https://aanmelden.example";
    public const string ClientId = "wij-in-de-wijk";
    public const string ClientSecret = "geheim-van-de-test";

    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (Dictionary<string, object> Person, string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    /// <summary>What somebody does at the organisation's page.</summary>
    /// <param name="question">The address that the site sent them to.</param>
    /// <param name="person">Their claims there.</param>
    /// <returns>The address that they are sent back to, on the site.</returns>
    public string SignIn(Uri question, Dictionary<string, object> person)
    {
        var asked = QueryHelpers.ParseQuery(question.Query);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (person, asked["nonce"]!, asked["code_challenge"]!);
        return QueryHelpers.AddQueryString(new Uri(asked["redirect_uri"]!).AbsolutePath, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        IsDown ? throw new HttpRequestException("down") : request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Json(new
            {
                issuer = Issuer,
                authorization_endpoint = $"{Issuer}/vraag",
                token_endpoint = $"{Issuer}/bewijs",
                userinfo_endpoint = $"{Issuer}/persoon",
                jwks_uri = $"{Issuer}/sleutels",
            }),
            "/sleutels" => Json(new { keys = (object[])[PublicKey()] }),
            "/bewijs" => Prove(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(cancellationToken)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal)),
            "/persoon" => Json(_codes[request.Headers.Authorization!.Parameter!].Person),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };

    protected override void Dispose(bool disposing)
    {
        _key.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage Prove(Dictionary<string, string> asked)
    {
        var (person, nonce, challenge) = _codes[asked["code"]];
        var isTheirs = (asked["client_id"], asked["client_secret"]) == (ClientId, ClientSecret)
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(asked["code_verifier"]))) == challenge;
        return !isTheirs ? new HttpResponseMessage(HttpStatusCode.BadRequest) : Json(new { token_type = "Bearer", expires_in = 300, access_token = asked["code"], id_token = Token(person, nonce) });
    }

    private string Token(Dictionary<string, object> person, string nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = ClientId,
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = person["sub"], ["nonce"] = nonce },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "een" }, SecurityAlgorithms.RsaSha256),
    });

    private object PublicKey()
    {
        var parts = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "een", n = Base64Url.EncodeToString(parts.Modulus), e = Base64Url.EncodeToString(parts.Exponent) };
    }

    private static HttpResponseMessage Json(object content) => new(HttpStatusCode.OK) { Content = JsonContent.Create(content) };
}
