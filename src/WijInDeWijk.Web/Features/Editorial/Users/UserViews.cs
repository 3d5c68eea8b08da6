using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.Users;

public sealed record UsersView(IReadOnlyList<UserLine> People, InviteForm Form, CommandResult Outcome);

/// <param name="IsTied">Comes in through the organisation's own sign-in.</param>
public sealed record UserLine(int Id, string Name, string Email, EditorRole Role, bool IsDisabled, bool HasAccepted, bool HasSecondFactor, bool IsTied, DateTimeOffset? SeenAt)
{
    /// <summary>Until when wrong passwords or codes shut the account for one address or more; null where they don't.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

public sealed record UserView(UserLine Person, IReadOnlyList<SessionLine> Sessions, CommandResult Outcome)
{
    /// <summary>Whether it is the manager who looks.</summary>
    public bool IsSelf { get; init; }

    /// <summary>What would have been mailed; only where there is no mail server.</summary>
    public IReadOnlyList<OutboxMail> Mails { get; init; } = [];
}

/// <param name="IsThis">The session of the very request.</param>
public sealed record SessionLine(int Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);

public sealed record InviteForm(string Name, string Email, string Role)
{
    public static readonly InviteForm Empty = new(string.Empty, string.Empty, string.Empty);
}
