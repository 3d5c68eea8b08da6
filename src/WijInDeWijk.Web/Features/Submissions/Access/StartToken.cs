using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// Goes, encrypted, with the empty first step: when it was asked for, and which code its draft will get. A first step that is sent twice
/// therefore makes one draft, and both answers open it.
/// </summary>
public sealed class StartTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Field = "begin-sleutel";

    private readonly IDataProtector _protector = protection.CreateProtector("Submissions.StartToken");

    public string Make() => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{AccessCode.Make()} {clock.GetUtcNow().UtcTicks}"));

    /// <returns>Null when it did not come from us.</returns>
    public StartToken? Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) || _protector.Unprotect(token).Split(' ') is not [var code, var ticks]
                ? null
                : new StartToken(code, new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public sealed record StartToken(string Code, DateTimeOffset MadeAt);
