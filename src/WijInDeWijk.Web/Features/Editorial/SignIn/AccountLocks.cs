using System.Collections.Concurrent;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Which accounts are shut for one address or more, until when; so that a manager can see it and open them.</summary>
public sealed class AccountLocks(TimeProvider clock)
{
    /// <summary>With more than this, those that have passed go.</summary>
    private const int Many = 1_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _generations = new(StringComparer.Ordinal);

    /// <summary>What an account is called here: its address, however it was typed. What is too long to be one, is of no account.</summary>
    public static string KeyOf(string account) => IncomingText.Line(account) is { Length: <= Editor.MailLength } line ? line.ToUpperInvariant() : string.Empty;

    /// <summary>Null where no address is shut out.</summary>
    public DateTimeOffset? Until(string account) => _until.TryGetValue(KeyOf(account), out var until) && until > clock.GetUtcNow() ? until : null;

    public void Add(string account, TimeSpan period)
    {
        var now = clock.GetUtcNow();
        _until[KeyOf(account)] = now + period;
        if (_until.Count > Many)
        {
            foreach (var passed in _until.Where(item => item.Value <= now))
            {
                _until.TryRemove(passed);
            }
        }
    }

    /// <summary>Opens it for every address; what was counted until now counts no more.</summary>
    public void Lift(string account)
    {
        _until.TryRemove(KeyOf(account), out _);
        _generations.AddOrUpdate(KeyOf(account), 1, (_, generation) => generation + 1);
    }

    /// <summary>How often it was opened: part of the names that count.</summary>
    public int GenerationOf(string account) => _generations.GetValueOrDefault(KeyOf(account));
}
