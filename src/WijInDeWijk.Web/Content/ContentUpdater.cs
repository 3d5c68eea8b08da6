using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Carries a change of texts through to everything that is made of them: pages, lists, map, matrix, counters, search. It is all there after
/// one commit, or nothing is; and the next request sees it.
/// </summary>
public sealed class ContentUpdater(SiteDbContext store, StoredTexts stored, DocumentProjector seeder, OutputCacheInvalidator pages)
{
    /// <param name="change">
    /// Changes texts, and adds to the store what belongs in the same transaction: revisions, the audit entry. It gets all texts, and may add to
    /// them. Null means that nothing may change after all, and why.
    /// </param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<ChangeOutcome> RunAsync(Func<List<SourceText>, ChangeRefusal?> change, CancellationToken cancellationToken) =>
        await RunAsync(change, (_, _) => Task.CompletedTask, cancellationToken);

    /// <param name="change">As above.</param>
    /// <param name="finish">What can only be done once the pages are filled, within the same transaction.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<ChangeOutcome> RunAsync(Func<List<SourceText>, ChangeRefusal?> change, Func<SourceLibrary, CancellationToken, Task> finish, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var texts = await stored.LoadAsync(cancellationToken);
        var before = texts.Count;
        if (change(texts) is { } refusal)
        {
            return Undone(new ChangeOutcome(refusal, []));
        }

        store.SourceTexts.AddRange(texts.Skip(before));
        var library = await stored.ReadAsync(texts, cancellationToken);
        if (!library.IsSound)
        {
            return Undone(new ChangeOutcome(ChangeRefusal.Faults, library.Diagnostics));
        }

        var result = await seeder.FillAsync(library, texts, cancellationToken);
        await finish(library, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await seeder.IndexAsync(result, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await pages.ForgetAsync();
        return new ChangeOutcome(null, library.Diagnostics);
    }

    private ChangeOutcome Undone(ChangeOutcome outcome)
    {
        store.ChangeTracker.Clear();
        return outcome;
    }
}

public enum ChangeRefusal
{
    /// <summary>The texts do not hold together; the diagnostics say where.</summary>
    Faults,

    /// <summary>Somebody else was first.</summary>
    Conflict,

    /// <summary>There is no such text, or it can't have this done to it.</summary>
    Impossible,
}

/// <param name="Refusal">Null where it is done.</param>
/// <param name="Diagnostics">What is wrong, or, where it is done, worth a look.</param>
public sealed record ChangeOutcome(ChangeRefusal? Refusal, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool IsDone => Refusal is null;
}
