using System.Globalization;
using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// The six digits of an app, each code once: who looks over a shoulder can't use it as well (RFC 6238, 5.2). Identity takes a code for some
/// minutes and as often as it comes. Codes that were used are kept with the account for as long as they would work.
/// </summary>
public sealed class ReplayProtectedAuthenticatorTokenProvider(TimeProvider clock) : AuthenticatorTokenProvider<Editor>
{
    private const string Provider = "wijk";
    private const string Name = "gebruikte-codes";

    /// <summary>Longer than Identity's window of two steps of half a minute to either side.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Editor> manager, Editor user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var used = Read(await manager.GetAuthenticationTokenAsync(user, Provider, Name)).Where(item => now - item.At < Window).ToList();
        if (used.Exists(item => string.Equals(item.Code, token, StringComparison.Ordinal)))
        {
            return false;
        }

        // Fails for the slower one of two requests with the same code: the account's own stamp changed meanwhile.
        var kept = string.Join(' ', used.Append((Code: token, At: now)).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Code}@{item.At.ToUnixTimeSeconds()}")));
        return (await manager.SetAuthenticationTokenAsync(user, Provider, Name, kept)).Succeeded;
    }

    private static IEnumerable<(string Code, DateTimeOffset At)> Read(string? kept) =>
        (kept ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('@'))
            .Select(parts => (parts[0], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture))));
}
