using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WijInDeWijk.Web.Data;

/// <summary>Settings that SQLite keeps per connection: they are set again on each one that opens.</summary>
internal sealed class StoreConnectionInterceptor(int busyTimeoutMilliseconds) : DbConnectionInterceptor
{
    // synchronous=FULL: what a visitor was told is saved, survives a power cut as well as a crash.
    private readonly string _settings = string.Create(
        CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={busyTimeoutMilliseconds}; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = CreateCommand(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
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
