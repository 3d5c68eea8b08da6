using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Section <c>Limits</c> of the settings.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>How long who comes in a flood waits for each answer.</summary>
    [Range(0, 30_000)]
    public int SlowdownMilliseconds { get; set; } = 1_000;
}

/// <summary>What all visitors together do more than is usual.</summary>
public enum Flood
{
    SignIn,
    ReturnCodes,
    Drafts,
    Sends,
}

/// <summary>
/// Floods from everywhere. A limit that all visitors share would let one shut out all others, so it refuses nobody: it slows down, and it is
/// told, in the log, on <c>/health/ready</c> and to the editors.
/// </summary>
public sealed partial class FloodMonitor(IOptions<LimitOptions> options, TimeProvider clock, ILogger<FloodMonitor> logger)
{
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Flood, DateTimeOffset> _last = new();
    private readonly ConcurrentDictionary<Flood, DateTimeOffset> _logged = new();

    /// <summary>What is going on, or was within the last hour; in words.</summary>
    public IReadOnlyList<string> Current => [.. _last.Where(flood => clock.GetUtcNow() - flood.Value < Told).OrderBy(flood => flood.Key).Select(flood => WordsFor(flood.Key))];

    public void Report(Flood flood)
    {
        var now = clock.GetUtcNow();
        _last[flood] = now;
        if (!_logged.TryGetValue(flood, out var logged) || now - logged >= Told)
        {
            _logged[flood] = now;
            LogFlood(flood);
        }
    }

    /// <summary>By the real clock: it is about who is really waiting.</summary>
    public Task SlowDownAsync(CancellationToken cancellationToken) => Task.Delay(options.Value.SlowdownMilliseconds, cancellationToken);

    private static string WordsFor(Flood flood) => flood switch
    {
        Flood.SignIn => "Er wordt ongewoon vaak geprobeerd om binnen te komen bij de redactie, met verkeerde wachtwoorden of codes. Wie het goede heeft, komt gewoon binnen; het antwoord duurt wat langer.",
        Flood.ReturnCodes => "Er worden ongewoon veel verkeerde codes van inzendingen ingevuld. Een goede code werkt gewoon.",
        Flood.Drafts => "Er komen ongewoon veel nieuwe concepten en reacties binnen. Wie er zelf weinig stuurt, kan gewoon door; het antwoord duurt wat langer.",
        _ => "Er wordt ongewoon veel ingestuurd. Wat er nu binnenkomt, staat apart.",
    };

    [LoggerMessage(EventId = 1104, Level = LogLevel.Warning, Message = "More than is usual from all visitors together: {Flood}. Nobody is refused for it")]
    private partial void LogFlood(Flood flood);
}
