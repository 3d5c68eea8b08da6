using Microsoft.Data.Sqlite;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Leaves the store as one file when the site has stopped. Connections wait in a pool, so SQLite never sees the last one close and would leave
/// its log, with what was erased or replaced in it.
/// </summary>
internal sealed partial class StoreShutdown(IServiceProvider provider, ILogger<StoreShutdown> logger) : IHostedLifecycleService
{
    /// <summary>Looked up now: by the time that everything has stopped there are no services left to ask.</summary>
    private readonly string _connectionString = StoreRegistration.ConnectionStringOf(provider);

    private readonly Lock _turn = new();
    private Task? _closing;

    /// <summary>Whoever stops the site, and however often: it is done once, and everybody waits for that.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            return _closing ??= CloseAsync(cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(connection);
            await connection.OpenAsync(cancellationToken);
            await WriteAheadLog.EmptyAsync(connection, cancellationToken);
            SqliteConnection.ClearPool(connection);
        }
        catch (SqliteException exception)
        {
            LogLeft(exception);
        }
    }

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "The log of the store could not be emptied at the end; the next start reads it")]
    private partial void LogLeft(Exception exception);
}
