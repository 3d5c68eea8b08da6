using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// How often something may be done from one address and by everybody together. What everybody does together refuses nobody who does little
/// themselves: it slows down, and is told (<see cref="FloodMonitor"/>). The counts are in memory only, and keep no address.
/// </summary>
public sealed class ContributorLimits(IOptions<SubmissionOptions> options, FloodMonitor floods, TimeProvider clock)
{
    private const string Everybody = "*";

    /// <summary>So many times what is set apart from one address in an hour, is refused.</summary>
    private const int RefusedFactor = 10;

    /// <summary>So many forms at once may one address fill in: a room full of people with one connection.</summary>
    private const int FormsPerAddress = 8;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SlidingCounters _drafts = new(clock);
    private readonly SlidingCounters _newcomers = new(clock);
    private readonly SlidingCounters _sends = new(clock);
    private readonly SlidingCounters _saves = new(clock);
    private readonly SlidingCounters _wrongCodes = new(clock);

    private SubmissionOptions Limits => options.Value;

    /// <summary>Counts a new draft.</summary>
    public bool StartsTooMany(HttpContext context) => _drafts.Add(ClientAddressKey.Of(context), Hour, Limits.DraftsPerAddress);

    /// <summary>Counts what anybody may send without a code: a new draft, a reaction.</summary>
    /// <returns>Whether it is refused: while a flood comes from everywhere, to who sends more than is usual; else, to who sends far more.</returns>
    public async Task<bool> RefusesNewAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var address = ClientAddressKey.Of(context);
        if (_newcomers.Add(address, Hour, Limits.DraftsPerAddress * RefusedFactor))
        {
            return true;
        }

        if (!_newcomers.Add(Everybody, Hour, Limits.DraftsOverall))
        {
            return false;
        }

        floods.Report(Flood.Drafts);
        if (_newcomers.IsOver(address, Hour, Limits.DraftsPerAddress + 1))
        {
            return true;
        }

        await floods.SlowDownAsync(cancellationToken);
        return false;
    }

    /// <summary>Counts a submission that is sent. What one address sends beyond its own share, counts for nobody else.</summary>
    public bool SendsTooMany(HttpContext context)
    {
        if (_sends.Add(ClientAddressKey.Of(context), Hour, Limits.SendsPerAddress))
        {
            return true;
        }

        var overall = _sends.Add(Everybody, Hour, Limits.SendsOverall);
        if (overall)
        {
            floods.Report(Flood.Sends);
        }

        return overall;
    }

    /// <summary>Counts a save.</summary>
    /// <param name="subject">The submission that is saved: who has its code is not kept out by what others at the same address do.</param>
    public bool SavesTooMany(HttpContext context, string subject)
    {
        var address = ClientAddressKey.Of(context);
        return _saves.Add(address.With(subject), Minute, Limits.SavesPerAddress) || _saves.Add(address, Minute, Limits.SavesPerAddress * FormsPerAddress);
    }

    /// <summary>Counts a wrong code. That codes are being guessed is something to say, and no reason to refuse a right one.</summary>
    /// <returns>Whether this address guesses.</returns>
    public async Task<bool> GuessesTooManyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (_wrongCodes.Add(ClientAddressKey.Of(context), Hour, Limits.WrongCodesPerAddress))
        {
            return true;
        }

        if (_wrongCodes.Add(Everybody, Hour, Limits.WrongCodesOverall))
        {
            floods.Report(Flood.ReturnCodes);
            await floods.SlowDownAsync(cancellationToken);
        }

        return false;
    }
}
