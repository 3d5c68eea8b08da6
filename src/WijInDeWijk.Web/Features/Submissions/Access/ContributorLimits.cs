using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// How often something may be done from one address and by everybody together. The counts are in memory only, and keep no address.
/// </summary>
public sealed class ContributorLimits(IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private const string Everybody = "*";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SlidingCounters _drafts = new(clock);
    private readonly SlidingCounters _sends = new(clock);
    private readonly SlidingCounters _saves = new(clock);
    private readonly SlidingCounters _wrongCodes = new(clock);

    private SubmissionOptions Limits => options.Value;

    /// <summary>Counts a new draft.</summary>
    public bool StartsTooMany(HttpContext context) => _drafts.Add(ClientAddressKey.Of(context), Hour, Limits.DraftsPerAddress);

    /// <summary>Counts a new draft towards what the site takes at all.</summary>
    public bool IsFlooded() => _drafts.Add(Everybody, Hour, Limits.DraftsOverall);

    /// <summary>Counts a submission that is sent.</summary>
    public bool SendsTooMany(HttpContext context)
    {
        var overall = _sends.Add(Everybody, Hour, Limits.SendsOverall);
        return _sends.Add(ClientAddressKey.Of(context), Hour, Limits.SendsPerAddress) || overall;
    }

    /// <summary>Counts a save.</summary>
    public bool SavesTooMany(HttpContext context) => _saves.Add(ClientAddressKey.Of(context), Minute, Limits.SavesPerAddress);

    /// <summary>Counts a wrong code. That codes are being guessed is something to say, and no reason to refuse a right one.</summary>
    public bool GuessesTooMany(HttpContext context)
    {
        var overall = _wrongCodes.Add(Everybody, Hour, Limits.WrongCodesOverall);
        return _wrongCodes.Add(ClientAddressKey.Of(context), Hour, Limits.WrongCodesPerAddress) || overall;
    }
}
