using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// How often something may be done from one address and by everybody together. An address is hashed with a key that is made at the start
/// and never kept, and the counts are in memory only.
/// </summary>
public sealed class ContributorLimits(IOptions<SubmissionOptions> options, TimeProvider clock)
{
    private const string Everybody = "*";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly SlidingCounters _drafts = new(clock);
    private readonly SlidingCounters _sends = new(clock);
    private readonly SlidingCounters _saves = new(clock);
    private readonly SlidingCounters _wrongCodes = new(clock);

    private SubmissionOptions Limits => options.Value;

    /// <summary>Counts a new draft.</summary>
    public bool StartsTooMany(HttpContext context) => _drafts.Add(Address(context), Hour, Limits.DraftsPerAddress);

    /// <summary>Counts a new draft towards what the site takes at all.</summary>
    public bool IsFlooded() => _drafts.Add(Everybody, Hour, Limits.DraftsOverall);

    /// <summary>Counts a submission that is sent.</summary>
    public bool SendsTooMany(HttpContext context)
    {
        var overall = _sends.Add(Everybody, Hour, Limits.SendsOverall);
        return _sends.Add(Address(context), Hour, Limits.SendsPerAddress) || overall;
    }

    /// <summary>Counts a save.</summary>
    public bool SavesTooMany(HttpContext context) => _saves.Add(Address(context), Minute, Limits.SavesPerAddress);

    /// <summary>Whether codes are being guessed. A right code is not looked at either, then.</summary>
    public bool GuessesTooMany(HttpContext context) =>
        _wrongCodes.IsOver(Address(context), Hour, Limits.WrongCodesPerAddress) || _wrongCodes.IsOver(Everybody, Hour, Limits.WrongCodesOverall);

    /// <summary>Counts a wrong code.</summary>
    public void NoteWrongCode(HttpContext context)
    {
        _wrongCodes.Add(Address(context), Hour, Limits.WrongCodesPerAddress);
        _wrongCodes.Add(Everybody, Hour, Limits.WrongCodesOverall);
    }

    private string Address(HttpContext context) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(context.Connection.RemoteIpAddress?.ToString() ?? string.Empty)));
}
