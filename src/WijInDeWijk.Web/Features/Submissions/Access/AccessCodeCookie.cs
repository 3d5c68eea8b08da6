using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// The codes that this browser has used, in an encrypted cookie: with them in an address they would stand in histories, logs and referrers.
/// The only cookie that a contributor gets beside the one against forged forms.
/// </summary>
public sealed class AccessCodeCookie(IDataProtectionProvider protection)
{
    public const string CookieName = "wijk-inzending";
    public const int DaysKept = 180;

    private const int Most = 10;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(DaysKept);

    private readonly IDataProtector _protector = protection.CreateProtector("Submissions.ContributorCodes");

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> Read(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            return _protector.Unprotect(cookie).Split(',', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    public void Add(HttpContext context, string code) => Write(context, [code, .. Read(context).Where(known => known != code).Take(Most - 1)]);

    public void Remove(HttpContext context, string code) => Write(context, [.. Read(context).Where(known => known != code)]);

    private void Write(HttpContext context, IReadOnlyCollection<string> codes)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = codes.Count == 0 ? TimeSpan.Zero : Lifetime,
            Path = "/insturen",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        context.Response.Cookies.Append(CookieName, codes.Count == 0 ? string.Empty : _protector.Protect(string.Join(',', codes)), options);
    }
}
