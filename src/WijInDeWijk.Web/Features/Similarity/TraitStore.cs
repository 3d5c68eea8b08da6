using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Similarity;

/// <summary>Keeps the traits until a case or lesson changes: reading those of all cases for every page would be slow with many.</summary>
public sealed class TraitStore
{
    private volatile Kept? _kept;

    public async Task<TraitIndex> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(store, cancellationToken);
        if (_kept is { } kept && kept.Stamp == stamp)
        {
            return kept.Index;
        }

        var index = await TraitReader.ReadAsync(store, cancellationToken);
        _kept = new Kept(stamp, index);
        return index;
    }

    /// <summary>Every change of a document sets its time; what is taken off the site is no longer counted.</summary>
    private static async Task<Stamp> StampAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var documents = store.Documents.Where(document => document.Kind == DocumentKind.Case || document.Kind == DocumentKind.Lesson);
        return new Stamp(await documents.CountAsync(cancellationToken), await documents.MaxAsync(document => (DateTimeOffset?)document.UpdatedAt, cancellationToken));
    }

    private sealed record Stamp(int Count, DateTimeOffset? Newest);

    private sealed record Kept(Stamp Stamp, TraitIndex Index);
}
