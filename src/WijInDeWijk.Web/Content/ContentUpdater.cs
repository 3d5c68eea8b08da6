using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.PageCaching;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Carries a change of texts through to everything that is made of them: pages, lists, map, matrix, counters, search. It is all there after
/// one commit, or nothing is; and the next request sees it. What gives somebody away is held up by <see cref="PublicationGate"/>. All that
/// can be worked out is worked out before the transaction, in <see cref="ContentQueue"/>: others can write meanwhile.
/// </summary>
public sealed class ContentUpdater(SiteDbContext store, ContentQueue queue, StoredTexts stored, DocumentProjector seeder, PublicationGate gate, PageCache pages)
{
    /// <param name="change">
    /// Changes texts, and adds to the store what belongs in the same transaction: revisions, the audit entry. It gets all texts, and may add to
    /// them. What it returns is why nothing may change after all; null where it may.
    /// </param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>With what is wrong; or, where it is done, what is worth a look.</returns>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> RunAsync(
        Func<List<SourceText>, CommandResult?> change, CancellationToken cancellationToken) =>
        RunAsync(change, (_, _) => Task.CompletedTask, cancellationToken);

    /// <param name="change">As above.</param>
    /// <param name="finish">What can only be done once the pages are filled, within the same transaction.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>As above.</returns>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> RunAsync(
        Func<List<SourceText>, CommandResult?> change, Func<SourceLibrary, CancellationToken, Task> finish, CancellationToken cancellationToken) =>
        RunAsync(change, finish, mayHaveFaults: false, cancellationToken);

    /// <summary>
    /// For a text that has to leave the site now, whatever is wrong with another one: where they can't all be read, only what is no longer
    /// published goes, and every other page stays as it is.
    /// </summary>
    /// <param name="change">As above; refuses nothing.</param>
    /// <param name="finish">As above.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Done, or a conflict.</returns>
    public Task<CommandResult<IReadOnlyList<Diagnostic>>> TakeAwayAsync(
        Action<List<SourceText>> change, Func<SourceLibrary, CancellationToken, Task> finish, CancellationToken cancellationToken) =>
        RunAsync(
            texts =>
            {
                change(texts);
                return null;
            },
            finish,
            mayHaveFaults: true,
            cancellationToken);

    private async Task<CommandResult<IReadOnlyList<Diagnostic>>> RunAsync(
        Func<List<SourceText>, CommandResult?> change, Func<SourceLibrary, CancellationToken, Task> finish, bool mayHaveFaults, CancellationToken cancellationToken)
    {
        try
        {
            var result = await CarryThroughAsync(change, finish, mayHaveFaults, cancellationToken);
            if (!result.IsOk)
            {
                store.ChangeTracker.Clear();
            }

            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            // What was read before the transaction began, such as a draft, was changed by a colleague meanwhile.
            store.ChangeTracker.Clear();
            return CommandResult.Conflict.With<IReadOnlyList<Diagnostic>>([]);
        }
    }

    private async Task<CommandResult<IReadOnlyList<Diagnostic>>> CarryThroughAsync(
        Func<List<SourceText>, CommandResult?> change, Func<SourceLibrary, CancellationToken, Task> finish, bool mayHaveFaults, CancellationToken cancellationToken)
    {
        using var turn = await queue.EnterAsync(cancellationToken);
        var texts = await stored.LoadAsync(cancellationToken);
        var before = texts.Count;
        if (change(texts) is { } refusal)
        {
            return refusal.With<IReadOnlyList<Diagnostic>>([]);
        }

        store.SourceTexts.AddRange(texts.Skip(before));
        var library = await stored.ReadAsync(texts, cancellationToken);
        if (!library.IsSound && !mayHaveFaults)
        {
            return CommandResult.Invalid().With(library.Diagnostics);
        }

        if (!mayHaveFaults && !await gate.MayPassAsync(cancellationToken))
        {
            return CommandResult.Invalid(PublicationGate.Field, gate.Refusal).With(gate.Diagnostics);
        }

        await (library.IsSound ? FillAsync(library, texts, finish, cancellationToken) : RemoveUnpublishedAsync(library, texts, finish, cancellationToken));
        pages.Forget();
        return CommandResult.Ok.With(library.Diagnostics);
    }

    private async Task FillAsync(SourceLibrary library, List<SourceText> texts, Func<SourceLibrary, CancellationToken, Task> finish, CancellationToken cancellationToken)
    {
        var plan = await seeder.PlanAsync(library, texts, cancellationToken);
        var indexing = await seeder.PlanIndexAsync(plan, cancellationToken);
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var result = await seeder.FillAsync(plan, cancellationToken);
        await finish(library, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await seeder.WriteIndexAsync(indexing, plan, result.HasNewThesaurus, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task RemoveUnpublishedAsync(SourceLibrary library, List<SourceText> texts, Func<SourceLibrary, CancellationToken, Task> finish, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var result = await seeder.RemoveUnpublishedAsync(library, texts, cancellationToken);
        await finish(library, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await seeder.IndexAsync(result, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
