using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Takes in what an export keeps beside the documents: once, into an empty store, in the transaction that the caller has open. From then on
/// the store is the truth for it.
/// </summary>
public sealed class UserContentImporter(SiteDbContext store, PublishedContributions contributions, PhotoImporter photos, TimeProvider clock)
{
    /// <summary>
    /// What readers were told of changes. The words that a page had at the time did not come along, so these revisions have those of now.
    /// To be done before the documents add their own revision, which is the newest.
    /// </summary>
    public void RememberNotes(SourceLibrary library, IReadOnlyDictionary<string, string> documents)
    {
        var files = FilesOf(library);
        store.Revisions.AddRange(library.Beside.Histories.SelectMany(page => page.Notes.Select(note => new Revision
        {
            File = files[page.Page],
            Text = documents[files[page.Page]],
            AuthorName = Revision.Document,
            At = note.At,
            Reason = note.Words,
            IsForReaders = true,
        })));
    }

    /// <summary>When each file last changed, as far as it tells.</summary>
    public static Dictionary<string, DateTimeOffset> DatesOf(SourceLibrary library)
    {
        var files = FilesOf(library);
        return library.Beside.Histories.ToDictionary(page => files[page.Page], page => page.UpdatedAt, StringComparer.Ordinal);
    }

    /// <returns>What is wrong with a photo; empty where all of it is in.</returns>
    public async Task<IReadOnlyList<Diagnostic>> FillAsync(UserContentTexts beside, string folder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var index = await DocumentIndex.LoadAsync(store, cancellationToken);
        store.Reactions.AddRange(beside.Reactions.Select(entry => Reaction.Imported(entry, index.Get<KnowledgeDocument>(entry.Page).Id, now)));
        store.CheckIns.AddRange(beside.CheckIns.Select(entry => CheckIn.Imported(entry, CaseId(entry.Case), now)));
        foreach (var page in beside.Histories)
        {
            index.Get<KnowledgeDocument>(page.Page).DateBack(page.UpdatedAt);
        }

        var problems = await photos.FillAsync(beside.Photos, folder, CaseId, cancellationToken);
        if (problems.Count == 0)
        {
            await store.SaveChangesAsync(cancellationToken);
            await contributions.ShowAsync([.. index.OnSite.Select(document => document.Id)], cancellationToken);
        }

        return problems;

        int CaseId(string slug) => index.Get<CaseStudy>(new DocumentLink(DocumentKind.Case, slug)).Id;
    }

    private static Dictionary<DocumentLink, string> FilesOf(SourceLibrary library) => library.Documents.ToDictionary(document => document.Link, document => document.File);
}
