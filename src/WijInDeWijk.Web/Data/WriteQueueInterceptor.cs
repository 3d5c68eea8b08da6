using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Has every write stand in <see cref="WriteQueue"/>, wherever it begins: a transaction from its first moment to its last, and a command
/// that is none's part by itself. What a transaction does has its turn already.
/// </summary>
internal sealed class WriteQueueInterceptor(WriteQueue queue) : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>Begins it here, so that one that can't begin gives its turn back. <see cref="QueuedTransaction"/> ends the turn.</summary>
    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not SiteDbContext store)
        {
            return result;
        }

        await EnterAsync(store, cancellationToken);
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(await connection.BeginTransactionAsync(eventData.IsolationLevel, cancellationToken));
        }
        catch
        {
            Leave(store);
            throw;
        }
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await EnterAlone(eventData, cancellationToken);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LeaveAlone(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>A save reads back what the store filled in.</summary>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            await EnterAlone(eventData, cancellationToken);
        }

        return result;
    }

    /// <summary>Only then is what it wrote on the disk.</summary>
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        LeaveAlone(eventData.Context);
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAlone(eventData.Context);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAlone(eventData.Context);
        return Task.CompletedTask;
    }

    private ValueTask EnterAlone(CommandEventData eventData, CancellationToken cancellationToken) =>
        eventData.Context is SiteDbContext store && store.Database.CurrentTransaction is null ? EnterAsync(store, cancellationToken) : ValueTask.CompletedTask;

    private async ValueTask EnterAsync(SiteDbContext store, CancellationToken cancellationToken) => store.WriteTurn ??= await queue.EnterAsync(cancellationToken);

    private static void LeaveAlone(DbContext? context)
    {
        if (context is SiteDbContext { WriteTurn: not null } store)
        {
            Leave(store);
        }
    }

    private static void Leave(SiteDbContext store)
    {
        store.WriteTurn?.Dispose();
        store.WriteTurn = null;
    }
}
