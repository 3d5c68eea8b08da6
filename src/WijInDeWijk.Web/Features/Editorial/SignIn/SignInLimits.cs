using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>What somebody guesses at.</summary>
public enum SignInSecret
{
    Password,

    /// <summary>Of the second step, from an app or a recovery code: guessed at only by who has the password.</summary>
    Code,
}

/// <summary>
/// How often somebody may be wrong. Too many wrong passwords for one account from one address shut that pair, and nothing else: other addresses,
/// other accounts, passkeys and links go on. What an address tries at all accounts, what all addresses try at one, and what everybody tries is
/// answered more slowly, never refused. In memory only: a restart forgives.
/// </summary>
public sealed class SignInLimits(IOptions<EditorOptions> options, AccountLocks locks, FloodMonitor floods, TimeProvider clock)
{
    private const string Everybody = "*";

    /// <summary>So many addresses may each be wrong as often as one may, before an account is guessed at from everywhere.</summary>
    private const int AddressesPerAccount = 10;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SlidingCounters _pairs = new(clock);
    private readonly SlidingCounters _addresses = new(clock);
    private readonly SlidingCounters _accounts = new(clock);
    private readonly SlidingCounters _all = new(clock);
    private readonly SlidingCounters _resets = new(clock);

    private TimeSpan Lockout => TimeSpan.FromMinutes(options.Value.LockoutMinutes);

    /// <summary>Counts an attempt before it is judged, so that of many at once no more are judged than one after the other would be.</summary>
    /// <param name="account">As it was typed; whether there is one makes no difference.</param>
    /// <returns>Whether it may be judged.</returns>
    public async Task<bool> TryAsync(HttpContext context, string account, SignInSecret secret, CancellationToken cancellationToken)
    {
        var isShut = _pairs.Add(PairOf(context, account, secret), Lockout, options.Value.WrongPasswords);
        if (IsSlow(context, account))
        {
            await floods.SlowDownAsync(cancellationToken);
        }

        if (isShut)
        {
            locks.Add(account, Lockout);
        }

        return !isShut;
    }

    /// <summary>Counts one that was wrong.</summary>
    /// <returns>Whether the pair is shut from now on.</returns>
    public bool Failed(HttpContext context, string account, SignInSecret secret)
    {
        Count(context);
        _accounts.Add(AccountLocks.KeyOf(account), Period, options.Value.WrongPasswords * AddressesPerAccount);
        var isShut = _pairs.IsOver(PairOf(context, account, secret), Lockout, options.Value.WrongPasswords);
        if (isShut)
        {
            locks.Add(account, Lockout);
        }

        return isShut;
    }

    /// <summary>What was mistyped before the right one counts no more.</summary>
    public void Succeeded(HttpContext context, string account, SignInSecret secret) => _pairs.Forget(PairOf(context, account, secret));

    /// <summary>Counts a question for a link, and answers it more slowly where there are many.</summary>
    public async Task AskedAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (IsSlow(context, string.Empty))
        {
            await floods.SlowDownAsync(cancellationToken);
        }

        Count(context);
    }

    /// <summary>Counts a mail to one account.</summary>
    /// <returns>Whether it got enough of them.</returns>
    public bool IsMailedTooOften(string account) => _resets.Add(AccountLocks.KeyOf(account), Hour, options.Value.ResetMailsPerHour);

    private bool IsSlow(HttpContext context, string account) =>
        _addresses.IsOver(ClientAddressKey.Of(context), Period, options.Value.AttemptsPerAddress)
        || _accounts.IsOver(AccountLocks.KeyOf(account), Period, options.Value.WrongPasswords * AddressesPerAccount)
        || _all.IsOver(Everybody, Period, options.Value.AttemptsOverall);

    /// <summary>What one address does beyond its own share, is no sign of a flood from everywhere.</summary>
    private void Count(HttpContext context)
    {
        if (!_addresses.Add(ClientAddressKey.Of(context), Period, options.Value.AttemptsPerAddress) && _all.Add(Everybody, Period, options.Value.AttemptsOverall))
        {
            floods.Report(Flood.SignIn);
        }
    }

    private ClientAddressKey PairOf(HttpContext context, string account, SignInSecret secret) => ClientAddressKey.Of(context).With($"{secret}|{locks.GenerationOf(account)}|{AccountLocks.KeyOf(account)}");
}
