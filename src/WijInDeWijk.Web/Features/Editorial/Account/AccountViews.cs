using WijInDeWijk.Web.Features.Editorial.Users;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Account;

public sealed record AccountView(string Name, string Email, bool HasSecondFactor, int RecoveryCodesLeft, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<SessionLine> Sessions)
{
    /// <summary>Of what was just tried.</summary>
    public CommandResult Outcome { get; init; } = CommandResult.Ok;

    /// <summary>A second step is required, and there is none: nothing else can be done yet.</summary>
    public bool MustSetUp { get; init; }

    /// <summary>The name for a new passkey, as it was typed.</summary>
    public string NewPasskeyName { get; init; } = string.Empty;

    /// <summary>Until when no password is asked, as a passkey was shown.</summary>
    public DateTimeOffset? ConfirmedUntil { get; init; }

    public string? ErrorOf(string id) => Outcome.ErrorOf(id);
}

/// <param name="Key">What the store knows it by, fit for an address.</param>
public sealed record PasskeyLine(string Key, string Name, DateTimeOffset CreatedAt);

/// <param name="Key">In groups, to type over.</param>
/// <param name="Address">The same for an app on this very device.</param>
/// <param name="Picture">The same to scan: a picture of squares, as a path.</param>
public sealed record AuthenticatorView(string Key, string Address, string Picture, int Size, string? Error);

/// <summary>Who sits there is asked who they are, before a key is shown.</summary>
public sealed record ConfirmAuthenticatorView(string? Error);
