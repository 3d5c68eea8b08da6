using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Seeding;

/// <summary>The texts of the store, and what they say when they are read as documents.</summary>
public sealed class StoredTexts(StoreContext store)
{
    public Task<List<SourceText>> LoadAsync(CancellationToken cancellationToken) =>
        store.SourceTexts.OrderBy(text => text.File).ToListAsync(cancellationToken);

    /// <summary>Reads all published texts together; what was taken off the site may still be named.</summary>
    /// <param name="texts">All texts of the store, with changes that are not saved yet.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<SourceLibrary> ReadAsync(IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var published = texts.Where(text => text.IsPublished && text.File != SourceFiles.MunicipalitiesFile).ToDictionary(text => text.File, text => text.Text, StringComparer.Ordinal);
        return SourceFolder.Read(published, await AwayAsync(cancellationToken));
    }

    /// <summary>Documents that the store knows and no reader sees.</summary>
    public async Task<IReadOnlyList<DocumentLink>> AwayAsync(CancellationToken cancellationToken) =>
        [.. (await store.Documents.IgnoreQueryFilters()
            .Where(document => document.State != DocumentState.Published)
            .Select(document => new { document.Kind, document.Key })
            .ToListAsync(cancellationToken)).Select(document => new DocumentLink(document.Kind, document.Key))];
}
