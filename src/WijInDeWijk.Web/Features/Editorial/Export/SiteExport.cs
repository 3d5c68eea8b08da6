using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Writing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>
/// Writes what is published, as documents and what stands beside them. A site that starts with it in an empty store shows the same pages.
/// What readers do not see stays behind.
/// </summary>
public sealed class SiteExport(SiteDbContext store, ArchiveExport archive, UserContentExport beside, ExportedPhotos photos, TimeProvider clock)
{
    /// <param name="folder">Must not exist yet, or be empty.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>How many files were written.</returns>
    public Task<int> WriteAsync(string folder, CancellationToken cancellationToken) => WriteAsync(new FolderTarget(folder), cancellationToken);

    /// <returns>A file of its own, gone once it is closed: with photos it may be larger than memory.</returns>
    public async Task<Stream> ZipAsync(CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 81_920, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                await WriteAsync(new ZipTarget(zip, clock.GetUtcNow()), cancellationToken);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<int> WriteAsync(IExportTarget target, CancellationToken cancellationToken)
    {
        var (texts, written) = await ReadAsync(cancellationToken);
        var photographs = await photos.WriteAsync(target, written.Photos, cancellationToken);
        foreach (var (file, text) in UserContentWriter.Write(written with { Photos = photographs }))
        {
            texts[file] = text;
        }

        foreach (var (file, text) in texts)
        {
            await using var stream = await target.AddAsync(file, cancellationToken);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        }

        return texts.Count + photographs.Count;
    }

    /// <summary>All of it as it was at one moment: what an editor saves meanwhile is in all files or in none.</summary>
    private async Task<(SortedDictionary<string, string> Texts, SourceDocuments.Documents.UserContentTexts Beside)> ReadAsync(CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
#pragma warning disable CA1849 // the one that is not synchronous can't be deferred, and would keep editors from saving
        await using var moment = ((SqliteConnection)store.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
        await using var transaction = await store.Database.UseTransactionAsync(moment, cancellationToken);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var text in store.SourceTexts.AsNoTracking().Where(text => text.State == SourceTextState.Published).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            texts[text.File] = text.Text;
        }

        texts.Remove(SourceFiles.ArchiveFile, out var before);
        if (await archive.ReadAsync(texts, before, cancellationToken) is { Count: > 0 } away)
        {
            texts[SourceFiles.ArchiveFile] = UserContentWriter.Archive(away);
        }

        return (texts, await beside.ReadAsync(cancellationToken));
    }
}
