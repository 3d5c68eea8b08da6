using System.Collections.Concurrent;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>What somebody proved who they are for.</summary>
public enum ConfirmedFor
{
    /// <summary>With a passkey: all that asks for it.</summary>
    Account,

    /// <summary>With the password, to set up an authenticator app: two pages that belong together.</summary>
    Authenticator,
}

/// <summary>Which sessions proved a moment ago that it is still their editor who sits there. In memory only.</summary>
public sealed class RecentConfirmations(TimeProvider clock)
{
    /// <summary>As long as it takes to fill in the next form, and no longer.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Session, ConfirmedFor What), DateTimeOffset> _until = new();

    public void Add(string session, ConfirmedFor what)
    {
        var now = clock.GetUtcNow();
        foreach (var passed in _until.Where(item => item.Value <= now))
        {
            _until.TryRemove(passed);
        }

        _until[(session, what)] = now + Fresh;
    }

    /// <summary>Null where it was too long ago, or never.</summary>
    public DateTimeOffset? Until(string session, ConfirmedFor what) => _until.TryGetValue((session, what), out var until) && until > clock.GetUtcNow() ? until : null;
}
