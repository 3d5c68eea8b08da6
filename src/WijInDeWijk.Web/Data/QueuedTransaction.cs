using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace WijInDeWijk.Web.Data;

/// <summary>Ends the turn of its context in <see cref="WriteQueue"/> when it ends: committed, rolled back, or given up without a word.</summary>
internal sealed class QueuedTransaction : RelationalTransaction
{
    private IDisposable? _turn;

    private QueuedTransaction(
        IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
        bool transactionOwned, ISqlGenerationHelper sqlGenerationHelper)
        : base(connection, transaction, transactionId, logger, transactionOwned, sqlGenerationHelper)
    {
        // From here on it is of the transaction. One that only reads has none.
        if (connection.Context is SiteDbContext store)
        {
            (_turn, store.WriteTurn) = (store.WriteTurn, null);
        }
    }

    protected override void ClearTransaction()
    {
        base.ClearTransaction();
        EndTurn();
    }

    protected override async Task ClearTransactionAsync(CancellationToken cancellationToken = default)
    {
        await base.ClearTransactionAsync(cancellationToken);
        EndTurn();
    }

    private void EndTurn()
    {
        _turn?.Dispose();
        _turn = null;
    }

    internal sealed class Factory(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
    {
        public override RelationalTransaction Create(
            IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger,
            bool transactionOwned) => new QueuedTransaction(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper);
    }
}
