using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>
/// Writes what is published as documents. A site that starts with them in an empty store shows the same pages; what was taken off the site
/// stays behind, but for its name, so that the others may go on naming it.
/// </summary>
public sealed class TextExport(StoreContext store, TimeProvider clock)
{
    private const string Entry = "- document: ";

    public async Task<SortedDictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var text in store.SourceTexts.AsNoTracking().Where(text => text.State == SourceTextState.Published).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            files[text.File] = text.Text;
        }

        var away = await AwayAsync(files.GetValueOrDefault(SourceFiles.ArchiveFile), cancellationToken);
        if (away.Count > 0)
        {
            files[SourceFiles.ArchiveFile] = $"# Van de site gehaald; andere documenten mogen ze blijven noemen.\n{string.Join('\n', away.Select(document => Entry + document))}\n";
        }

        return files;
    }

    public async Task<byte[]> ZipAsync(CancellationToken cancellationToken)
    {
        var files = await ReadAsync(cancellationToken);
        using var result = new MemoryStream();
        await using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, text) in files)
            {
                var entry = zip.CreateEntry($"seeds/{file}");
                entry.LastWriteTime = clock.GetUtcNow();
                await using var stream = await entry.OpenAsync(cancellationToken);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            }
        }

        return result.ToArray();
    }

    /// <param name="folder">Must not exist yet, or be empty: an export never overwrites.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>How many documents were written.</returns>
    public async Task<int> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var files = await ReadAsync(cancellationToken);
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }

        return files.Count;
    }

    private async Task<SortedSet<string>> AwayAsync(string? before, CancellationToken cancellationToken)
    {
        var known = (before ?? string.Empty).Split('\n').Where(line => line.StartsWith(Entry, StringComparison.Ordinal)).Select(line => line[Entry.Length..].Trim());
        var here = await store.Documents.IgnoreQueryFilters().AsNoTracking()
            .Where(document => document.State != DocumentState.Published)
            .Select(document => new { document.Kind, document.Key })
            .ToListAsync(cancellationToken);
        return new SortedSet<string>(known.Concat(here.Select(document => new DocumentLink(document.Kind, document.Key).ToString())), StringComparer.Ordinal);
    }
}
