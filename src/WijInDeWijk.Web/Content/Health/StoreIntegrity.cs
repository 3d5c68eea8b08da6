using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Whether the store can be read to its end, as it was the last time that somebody looked.</summary>
public sealed partial class StoreIntegrity(DeferredWork later, TimeProvider clock, ILogger<StoreIntegrity> logger)
{
    private static readonly TimeSpan BetweenSuspicions = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private volatile string? _problem;
    private DateTimeOffset _suspected = DateTimeOffset.MinValue;

    /// <summary>What SQLite says is wrong, in its own words; null for a sound store.</summary>
    public string? Problem => _problem;

    public async Task CheckAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        try
        {
            await store.Database.OpenConnectionAsync(cancellationToken);
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)"; // one fault is enough to know
            var verdict = await command.ExecuteScalarAsync(cancellationToken) as string;
            if (verdict == "ok")
            {
                _problem = null;
            }
            else
            {
                Report(verdict ?? "quick_check");
            }
        }
        catch (SqliteException exception) when (SqliteErrors.IsCorrupt(exception))
        {
            Report(exception.Message);
        }
    }

    /// <summary>Somebody met it. Logged the first time.</summary>
    public void Report(string problem)
    {
        if (Interlocked.Exchange(ref _problem, problem) is null)
        {
            LogCorrupt(problem);
        }
    }

    /// <summary>A page failed for who knows what reason: looks whether it is the store, after the answer.</summary>
    public void Suspect(Exception exception)
    {
        if (_problem is not null)
        {
            LogMet(exception.GetType().Name, exception.Message);
            return;
        }

        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now - _suspected < BetweenSuspicions)
            {
                return;
            }

            _suspected = now;
        }

        later.Add((services, stopping) => CheckAsync(services.GetRequiredService<SiteDbContext>(), stopping));
    }

    [LoggerMessage(EventId = 1202, Level = LogLevel.Critical, Message = "The store is damaged. Stop the site, keep the file, and put back a copy: {Problem}")]
    private partial void LogCorrupt(string problem);

    [LoggerMessage(EventId = 1204, Level = LogLevel.Warning, Message = "A page failed while the store is damaged: {Kind}, {Reason}")]
    private partial void LogMet(string kind, string reason);
}
