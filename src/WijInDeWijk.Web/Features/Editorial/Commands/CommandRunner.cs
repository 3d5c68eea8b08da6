using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Features.Editorial.Commands;

/// <summary>
/// Runs what an editor does to one thing: only on the version that the editor saw, and with its line in the log in the same save. So of two
/// editors at once the later one is told, and nothing is overwritten. Words that go onto the site with it pass <see cref="PublicationGate"/>.
/// </summary>
public sealed class CommandRunner(
    SiteDbContext store, ContentQueue queue, AuditLog audit, PublicationGate gate, PublishedContributions contributions, SearchIndexer search, PageCache pages, TimeProvider clock)
{
    /// <param name="item">As the store has it; null where there is none.</param>
    /// <param name="version">The one that the editor saw.</param>
    /// <param name="isAllowed">Whether it is in a state in which this can be done.</param>
    /// <param name="change">Changes it, and says what the log is to tell; null where that is nothing.</param>
    /// <param name="cancellationToken">Stops before the save.</param>
    public Task<CommandResult> RunAsync<T>(
        T? item, int version, Func<T, bool> isAllowed, Func<T, DateTimeOffset, AuditLine?> change, CancellationToken cancellationToken)
        where T : class, IVersioned => RunAsync(item, version, isAllowed, change, (_, apply) =>
        {
            apply();
            return SaveAsync(cancellationToken);
        });

    /// <param name="item">As the store has it; null where there is none.</param>
    /// <param name="version">The one that the editor saw.</param>
    /// <param name="isAllowed">Whether it is in a state in which this can be done.</param>
    /// <param name="change">Changes it, and says what the log is to tell; null where that is nothing.</param>
    /// <param name="save">Applies the change within a save of its own, such as <see cref="SaveOnPageAsync"/>.</param>
    public async Task<CommandResult> RunAsync<T>(
        T? item, int version, Func<T, bool> isAllowed, Func<T, DateTimeOffset, AuditLine?> change, Func<T, Action, Task<CommandResult>> save)
        where T : class, IVersioned
    {
        if (item is null)
        {
            return CommandResult.NotFound;
        }

        return item.Version == version && isAllowed(item)
            ? await save(item, () => Log(change(item, clock.GetUtcNow())))
            : CommandResult.Conflict;
    }

    /// <summary>Saves what was changed already, and has no version to be checked.</summary>
    public Task<CommandResult> SaveAsync(AuditLine line, CancellationToken cancellationToken)
    {
        Log(line);
        return SaveAsync(cancellationToken);
    }

    /// <summary>Saves what a page shows beside its text, with its place in search: one transaction, seen at the next request.</summary>
    public async Task<CommandResult> SaveOnPageAsync(int documentId, Action apply, CancellationToken cancellationToken)
    {
        using var turn = await queue.EnterAsync(cancellationToken);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        apply();
        var result = await SaveAsync(cancellationToken);
        if (result.IsOk)
        {
            await contributions.ShowAsync([documentId], cancellationToken);
            await search.UpdateOneAsync(documentId, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            pages.Forget();
        }

        return result;
    }

    private void Log(AuditLine? line)
    {
        if (line is not null)
        {
            audit.Add(line.Action, line.Kind, line.Key, line.Detail);
        }
    }

    private async Task<CommandResult> SaveAsync(CancellationToken cancellationToken)
    {
        if (!await gate.MayPassAsync(cancellationToken))
        {
            store.ChangeTracker.Clear();
            return CommandResult.Invalid(PublicationGate.Field, gate.Refusal);
        }

        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return CommandResult.Ok;
        }
        catch (DbUpdateException exception) when (SqliteErrors.IsConflict(exception))
        {
            // A colleague saved at the same moment.
            store.ChangeTracker.Clear();
            return CommandResult.Conflict;
        }
    }
}
