using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>Which words readers are about to see. What can become public in a new way joins here, and the gate holds it up everywhere.</summary>
public sealed class PublicTexts(SiteDbContext store)
{
    /// <summary>All that the next save puts on the site, or changes there.</summary>
    public async Task<IReadOnlyList<PublicText>> InNextSaveAsync(CancellationToken cancellationToken)
    {
        var texts = new List<PublicText>();
        foreach (var entry in store.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (await FindAsync(entry, cancellationToken) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private async Task<PublicText?> FindAsync(EntityEntry entry, CancellationToken cancellationToken) => entry.Entity switch
    {
        SourceText { IsPublished: true } text => PublicText.OfDocument(text.File, text.Text, Before(entry)),
        Revision { IsForReaders: true } revision => PublicText.Of(revision),
        Reaction { State: ModerationState.Published } reaction => PublicText.Of(reaction, reaction.Shown),
        CheckIn { State: ModerationState.Published } answer => PublicText.Of(answer, answer.Shown),
        CasePhoto photo => PublicText.Of(photo, await ReferenceOfAsync(photo.FileId, cancellationToken)),
        _ => null,
    };

    private static string? Before(EntityEntry entry) =>
        entry.State == EntityState.Modified && entry.Property(nameof(SourceText.State)).OriginalValue is SourceTextState.Published
            ? (string?)entry.Property(nameof(SourceText.Text)).OriginalValue
            : null;

    private Task<string> ReferenceOfAsync(int fileId, CancellationToken cancellationToken) =>
        store.Submissions.Where(item => item.Files.Any(file => file.Id == fileId)).Select(item => item.Reference).SingleAsync(cancellationToken);
}
