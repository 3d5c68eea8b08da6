using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>How often one address, and everybody together, may try to come in. In memory only; see the contributors' limits.</summary>
public sealed class SignInLimits(IOptions<EditorOptions> options, TimeProvider clock)
{
    private const string Everybody = "*";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    private readonly SlidingCounters _attempts = new(clock);

    /// <summary>Counts an attempt.</summary>
    public bool TriesTooMany(HttpContext context)
    {
        var overall = _attempts.Add(Everybody, Period, options.Value.AttemptsOverall);
        return _attempts.Add(ClientAddressKey.Of(context), Period, options.Value.AttemptsPerAddress) || overall;
    }
}
