using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace WijInDeWijk.Web.Data;

/// <summary>Tells what kept the store from saving.</summary>
internal static class SqliteErrors
{
    /// <summary>Somebody else saved the same thing a moment before: looking again and saving again may well succeed.</summary>
    public static bool IsConflict(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT };

    /// <summary>The file is damaged, or no store at all: trying again does not help.</summary>
    public static bool IsCorrupt(Exception exception) => CodeOf(exception)
        is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>The disk is full, the store is locked or can't be written, or too many wish to write: nothing was saved, and later it may.</summary>
    public static bool IsTransient(Exception exception) => exception is StoreBusyException || exception.InnerException is StoreBusyException
        || CodeOf(exception)
        is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN;

    /// <summary>However deep it lies: what draws a page wraps what it meets.</summary>
    private static int? CodeOf(Exception? exception) => exception is null ? null : (exception as SqliteException)?.SqliteErrorCode ?? CodeOf(exception.InnerException);
}
