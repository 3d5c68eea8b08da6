using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content;

/// <summary>The texts of the store, and what they say when they are read as documents.</summary>
public sealed class StoredTexts(SiteDbContext store)
{
    public Task<List<SourceText>> LoadAsync(CancellationToken cancellationToken) =>
        store.SourceTexts.OrderBy(text => text.File).ToListAsync(cancellationToken);

    /// <summary>Reads all published texts together; what was taken off the site may still be named.</summary>
    /// <param name="texts">All texts of the store, with changes that are not saved yet.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<SourceLibrary> ReadAsync(IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var published = texts.Where(text => text.IsPublished && text.File != SourceFiles.MunicipalitiesFile).ToDictionary(text => text.File, text => text.Text, StringComparer.Ordinal);
        return SourceFolder.Read(published, await AwayAsync(texts, cancellationToken));
    }

    /// <summary>What is to be said of one text among all that the store knows, without reading the others.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(string file, string text, CancellationToken cancellationToken)
    {
        var read = await store.SourceTexts.AsNoTracking()
            .Where(item => item.File.StartsWith("publicaties/") && item.File.EndsWith("/publicatie.md") && item.State == SourceTextState.Published)
            .ToDictionaryAsync(item => item.File, item => item.Text, StringComparer.Ordinal, cancellationToken);
        read[file] = text;
        var known = await store.DocumentIdentities.Select(document => new { document.Kind, document.Key }).ToListAsync(cancellationToken);
        var library = SourceFolder.Read(read, known.Select(document => new DocumentLink(document.Kind, document.Key)));
        return [.. library.Diagnostics.Where(diagnostic => diagnostic.File == file)];
    }

    /// <summary>Documents that the store knows and no reader sees, or will see once these texts are saved.</summary>
    private async Task<IEnumerable<DocumentLink>> AwayAsync(IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var leaving = texts.Where(text => !text.IsPublished).Select(text => text.File).ToHashSet(StringComparer.Ordinal);
        var documents = await store.DocumentIdentities
            .Select(document => new { document.Kind, document.Key, document.SourceFile, IsOnSite = store.Documents.Any(page => page.Id == document.Id) })
            .ToListAsync(cancellationToken);
        return documents
            .Where(document => !document.IsOnSite || leaving.Contains(document.SourceFile))
            .Select(document => new DocumentLink(document.Kind, document.Key));
    }
}
