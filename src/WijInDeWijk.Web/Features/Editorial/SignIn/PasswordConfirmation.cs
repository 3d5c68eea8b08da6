using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// Whether it is still its editor who sits at an open screen: they know the password, or showed their passkey a moment ago. Who has no password,
/// as the organisation vouches for them, is asked to sign in anew.
/// </summary>
public sealed class PasswordConfirmation(
    SiteDbContext store, UserManager<Editor> editors, SignInLimits limits, RecentConfirmations recent, CurrentEditor current, TimeProvider clock)
{
    public const string Wrong = "Dit is niet uw wachtwoord";

    private const string TooOften = "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het dan weer";
    private const string NoPassword = "U hebt hier geen wachtwoord. Meld u af en opnieuw aan, en doe dit dan binnen tien minuten";
    private const int MaxPassword = 200;

    private static readonly TimeSpan JustSignedIn = TimeSpan.FromMinutes(10);

    /// <summary>Counted as an attempt to come in: nobody must be able to try them all.</summary>
    /// <returns>What is wrong, in words; null where it is theirs.</returns>
    public async Task<string?> RefusalAsync(HttpContext context, Editor editor, string password, CancellationToken cancellationToken)
    {
        if (password.Length == 0 && recent.Until(current.SessionHash, ConfirmedFor.Account) is not null)
        {
            return null;
        }

        if (editor.PasswordHash is null)
        {
            return await HasJustSignedInAsync(cancellationToken) ? null : NoPassword;
        }

        if (password.Length is 0 or > MaxPassword)
        {
            return Wrong;
        }

        if (!await limits.TryAsync(context, editor.Email!, SignInSecret.Password, cancellationToken))
        {
            return TooOften;
        }

        if (await editors.CheckPasswordAsync(editor, password))
        {
            limits.Succeeded(context, editor.Email!, SignInSecret.Password);
            return null;
        }

        limits.Failed(context, editor.Email!, SignInSecret.Password);
        return Wrong;
    }

    private Task<bool> HasJustSignedInAsync(CancellationToken cancellationToken)
    {
        var (hash, since) = (current.SessionHash, clock.GetUtcNow() - JustSignedIn);
        return store.EditorSessions.AnyAsync(session => session.KeyHash == hash && session.StartedAt > since, cancellationToken);
    }
}
