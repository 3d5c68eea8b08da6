using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Settings that SQLite keeps per connection: they are set again on each one that opens. That, and what EF Core and the provider do at every
/// opening, costs as much as a query. So a connection that was opened for one query stays open for the next, until its context is given back.
/// </summary>
internal sealed class StoreConnectionInterceptor(int busyTimeoutMilliseconds) : DbConnectionInterceptor
{
    // secure_delete=ON: what is deleted or replaced is overwritten, in pages that go free too.
    // temp_store=MEMORY: what is only for a moment, such as a preview, is in no file.
    // synchronous=FULL: what a visitor was told is saved, survives a power cut as well as a crash.
    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={busyTimeoutMilliseconds}; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CreateCommand(connection);
        command.ExecuteNonQuery();
        eventData.Context?.Database.OpenConnection(); // once more: what EF Core opened by itself, it closes after the query
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        if (eventData.Context is { } context)
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }
    }

    private DbCommand CreateCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is made of constants and one integer from the settings
        command.CommandText = _settings;
#pragma warning restore CA2100
        return command;
    }
}
