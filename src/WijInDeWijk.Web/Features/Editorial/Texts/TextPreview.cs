using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Concepts;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Publications;
using WijInDeWijk.Web.Features.SitePages;
using WijInDeWijk.Web.Features.Sources;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>
/// What a page would be with another text: copies of the tables are filled with it, and the page is read from them as it is for readers. So a
/// preview can't differ from the page, and writes nothing; see <see cref="ScratchTables"/>.
/// </summary>
public sealed class TextPreview(
    SiteDbContext store, StoredTexts stored, DocumentProjector seeder, CaseQuery cases, LessonQuery lessons, ConceptQuery concepts, PublicationQuery publications, SourcesQuery sources, SitePageQuery sitePages, TimeProvider clock)
{
    /// <param name="changes">Texts by their files; a file that does not exist yet is new.</param>
    /// <param name="file">The one to show.</param>
    /// <param name="cancellationToken">Stops before anything is shown.</param>
    public async Task<PreviewOutcome> ReadAsync(IReadOnlyDictionary<string, string> changes, string file, CancellationToken cancellationToken)
    {
        await using var reading = await ScratchTables.BeginAsync(store, cancellationToken);
        try
        {
            var texts = await stored.LoadAsync(cancellationToken);
            foreach (var (name, text) in changes)
            {
                Put(texts, name, text);
            }

            var library = await stored.ReadAsync(texts, cancellationToken);
            if (!library.IsSound)
            {
                return new PreviewOutcome(null, library.Diagnostics);
            }

            await ScratchTables.CopyAsync(store, cancellationToken);
            await seeder.FillAsync(library, texts, cancellationToken);
            var document = library.Documents.FirstOrDefault(item => item.File == file);
            return new PreviewOutcome(document is null ? null : await PageAsync(document, cancellationToken), library.Diagnostics);
        }
        finally
        {
            store.ChangeTracker.Clear();
        }
    }

    private void Put(List<SourceText> texts, string file, string text)
    {
        if (texts.Find(known => known.File == file) is { } known)
        {
            known.Save(EditorsWords.Attributed(file, text, known.Text), clock.GetUtcNow());
            known.Publish();
        }
        else
        {
            var added = SourceText.MadeHere(file, EditorsWords.Attributed(file, text, string.Empty), clock.GetUtcNow());
            texts.Add(added);
            store.SourceTexts.Add(added);
        }
    }

    private async Task<PreviewView?> PageAsync(SourceDocument document, CancellationToken cancellationToken)
    {
        var (kind, key) = (document.Link.Kind, document.Link.Key);
        if (await store.Documents.Where(item => item.Kind == kind && item.Key == key).Select(item => (int?)item.Id).SingleOrDefaultAsync(cancellationToken) is not { } id)
        {
            return null;
        }

        return kind switch
        {
            DocumentKind.Case => new PreviewView("Cases", "Show", await cases.ReadAsync(id, cancellationToken)),
            DocumentKind.Lesson => new PreviewView("Lessons", "Show", await lessons.ReadAsync(id, cancellationToken)),
            DocumentKind.Concept => new PreviewView("Concepts", "Show", await concepts.ReadAsync(id, cancellationToken)),
            DocumentKind.Publication => new PreviewView("Publications", "Show", await publications.ReadAsync(id, cancellationToken)),
            DocumentKind.PublicationText => new PreviewView("Publications", "Text", await publications.ReadTextAsync(id, cancellationToken)),
            DocumentKind.Source => new PreviewView("Sources", "Index", await sources.ReadAsync(cancellationToken)),
            DocumentKind.SitePage => new PreviewView("SitePages", "Show", await sitePages.ReadAsync(id, cancellationToken)),
            _ => null,
        };
    }
}

/// <param name="Page">Null where the text is not sound, or has no page of its own.</param>
/// <param name="Diagnostics">What is wrong, or worth a look.</param>
public sealed record PreviewOutcome(PreviewView? Page, IReadOnlyList<Diagnostic> Diagnostics);

/// <param name="Folder">The feature whose view it is.</param>
/// <param name="View">Its name there.</param>
/// <param name="Model">What readers would see.</param>
public sealed record PreviewView(string Folder, string View, object Model);
