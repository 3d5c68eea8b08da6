using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// What a start does with documents that changed on disk: the site follows them, except where an editor changed the text here. Then the
/// text stays, and the difference waits for an editor to choose. All of it is one transaction.
/// </summary>
public sealed class DocumentImporter(SiteDbContext store, StoredTexts stored, DocumentProjector seeder, UserContentImporter beside, TimeProvider clock, ILogger<DocumentImporter> logger)
{
    /// <param name="folder">Where the documents are.</param>
    /// <param name="fingerprint">Of their folder.</param>
    /// <param name="cancellationToken">Cancels before the commit; nothing is then changed.</param>
    /// <returns>Why nothing was taken in; empty where it was.</returns>
    public async Task<IReadOnlyList<Diagnostic>> TakeInAsync(string folder, string fingerprint, CancellationToken cancellationToken)
    {
        var isFirst = await seeder.IsEmptyAsync(cancellationToken);
        var files = SourceFiles.On(folder);
        var documents = files.Texts.Where(file => !SourceFiles.IsBeside(file.Key)).ToDictionary(StringComparer.Ordinal);
        var onDisk = files.WithUnreadable(isFirst ? SourceFolder.Read(files.Texts, SourceFiles.PhotosOn(folder)) : SourceFolder.Read(documents, []));
        if (!onDisk.IsSound)
        {
            return onDisk.Diagnostics;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var texts = await stored.LoadAsync(cancellationToken);
        if (isFirst)
        {
            beside.RememberNotes(onDisk, documents);
        }

        Follow(documents, texts, isFirst ? UserContentImporter.DatesOf(onDisk) : []);
        var isAsOnDisk = texts.Count == documents.Count && texts.TrueForAll(text => text is { IsPublished: true, IsChangedHere: false });
        var library = isAsOnDisk ? onDisk : await stored.ReadAsync(texts, cancellationToken);
        if (!library.IsSound)
        {
            store.ChangeTracker.Clear();
            return library.Diagnostics;
        }

        var result = await seeder.FillAsync(library, texts, cancellationToken);
        if (isFirst && await beside.FillAsync(onDisk.Beside, folder, cancellationToken) is { Count: > 0 } problems)
        {
            store.ChangeTracker.Clear();
            return problems;
        }

        await store.SeedRuns.ExecuteDeleteAsync(cancellationToken);
        store.SeedRuns.Add(new SeedRun { Fingerprint = fingerprint, FinishedAt = clock.GetUtcNow() });
        await store.SaveChangesAsync(cancellationToken);
        await seeder.IndexAsync(result, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Tell(result, texts, library);
        return [];
    }

    private void Follow(Dictionary<string, string> documents, List<SourceText> texts, Dictionary<string, DateTimeOffset> dates)
    {
        var known = texts.ToDictionary(text => text.File, StringComparer.Ordinal);
        foreach (var (file, document) in documents)
        {
            if (known.TryGetValue(file, out var text))
            {
                Compare(text, document);
                continue;
            }

            var added = SourceText.FromDocument(file, document, dates.GetValueOrDefault(file, clock.GetUtcNow()));
            texts.Add(added);
            store.SourceTexts.Add(added);
            Remember(added, "Overgenomen uit het document");
        }

        foreach (var text in texts.Where(text => !documents.ContainsKey(text.File)))
        {
            CompareWithNothing(text);
        }
    }

    private void Compare(SourceText text, string document)
    {
        if (string.Equals(text.Text, document, StringComparison.Ordinal) && text.TakenOverText is not SourceText.Removed)
        {
            text.Agree();
        }
        else if (string.Equals(text.TakenOverText, document, StringComparison.Ordinal))
        {
            text.StopWaiting();
        }
        else if (text.IsChangedHere && text is not { TakenOverText: SourceText.Removed, State: SourceTextState.Archived })
        {
            text.Wait(document);
        }
        else
        {
            text.TakeOver(document, clock.GetUtcNow());
            Remember(text, "Het document is gewijzigd");
        }
    }

    private static void CompareWithNothing(SourceText text)
    {
        if (text.TakenOverText is null or SourceText.Removed)
        {
            text.StopWaiting();
        }
        else if (text.IsChangedHere)
        {
            text.Wait(SourceText.Removed);
        }
        else
        {
            text.FollowRemoval();
        }
    }

    private void Remember(SourceText text, string reason) => store.Revisions.Add(new Revision
    {
        File = text.File,
        Text = text.Text,
        AuthorName = Revision.Document,
        At = clock.GetUtcNow(),
        Reason = reason,
    });

    private void Tell(ProjectionResult result, List<SourceText> texts, SourceLibrary library)
    {
        SeedingLog.Seeded(logger, result.Filled, result.Left);
        foreach (var text in texts.Where(text => text.WaitingText is not null))
        {
            SeedingLog.LeftAsEdited(logger, text.File);
        }

        foreach (var problem in library.Warnings)
        {
            SeedingLog.WorthALook(logger, problem);
        }
    }
}
