using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>How often one address, and everybody together, may try to come in. In memory only; see the contributors' limits.</summary>
public sealed class SignInLimits(IOptions<EditorOptions> options, TimeProvider clock)
{
    private const string Everybody = "*";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly SlidingCounters _attempts = new(clock);

    /// <summary>Counts an attempt.</summary>
    public bool TriesTooMany(HttpContext context)
    {
        var address = Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(context.Connection.RemoteIpAddress?.ToString() ?? string.Empty)));
        var overall = _attempts.Add(Everybody, Period, options.Value.AttemptsOverall);
        return _attempts.Add(address, Period, options.Value.AttemptsPerAddress) || overall;
    }
}
