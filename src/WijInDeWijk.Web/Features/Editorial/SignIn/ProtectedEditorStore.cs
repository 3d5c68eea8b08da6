using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// Identity's store, which keeps the secrets of a second step so that a copy of the store alone opens no account: the key of an app encrypted
/// with the keys of the site, recovery codes as passwords are kept.
/// </summary>
public sealed class ProtectedEditorStore(SiteDbContext context, IDataProtectionProvider protection, IPasswordHasher<Editor> hasher, IdentityErrorDescriber describer)
    : UserOnlyStore<Editor, SiteDbContext, int>(context, describer)
{
    // As Identity names them; its own constants are private.
    private const string InternalLoginProvider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";

    private readonly IDataProtector _protector = protection.CreateProtector("Editors.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(Editor user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    /// <returns>Null where there is none, or where the keys that it was encrypted with are gone.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(Editor user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Editor user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => hasher.HashPassword(user, code)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Editor user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, InternalLoginProvider, RecoveryCodes, cancellationToken) ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(kept, hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed) is not { } redeemed)
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, kept.Where(hash => hash != redeemed), cancellationToken);
        return true;
    }
}
