using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Sources;

/// <summary>The literature by author, each with where it is used.</summary>
public sealed class SourcesQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<IReadOnlyList<SourceView>> ReadAsync(CancellationToken cancellationToken)
    {
        var sources = await store.Sources.AsNoTracking()
            .Include(source => source.Notes.OrderBy(note => note.Ordinal))
            .ToListAsync(cancellationToken);
        var uses = (await store.References
                .Where(tie => tie.To.Kind == DocumentKind.Source && tie.From.Kind != DocumentKind.SitePage)
                .OrderBy(tie => tie.From.Title)
                .Select(tie => new { tie.ToId, tie.From.Kind, tie.From.Key, tie.From.Slug, tie.From.Title, tie.IsListed })
                .ToListAsync(cancellationToken))
            .ToLookup(tie => tie.ToId, tie => new ReferenceView(tie.Kind, tie.Key, tie.Title, urls.For(tie.Kind, tie.Key, tie.Slug), tie.IsListed));
        return [.. sources
            .Select(source => new SourceView(
                source.Slug, source.SourceKind, source.Authors, source.Year, source.Title, source.PublishedIn, source.Pages, source.City, source.Publisher,
                source.Url, [.. source.Notes.Select(note => new NoteView(note.Chapter, note.Number, note.Pages))], source.EditorNote, [.. uses[source.Id]]))
            .OrderBy(source => string.Join(' ', source.Authors.Select(PersonName.SortKey)), DutchFormat.Alphabet)
            .ThenBy(source => source.Year)];
    }
}

public sealed record SourceView(
    string Slug, SourceKind Kind, IReadOnlyList<string> Authors, int? Year, string Title, string? PublishedIn, string? Pages, string? City, string? Publisher,
    string? Url, IReadOnlyList<NoteView> Notes, string? EditorNote, IReadOnlyList<ReferenceView> UsedBy);

public sealed record NoteView(string Chapter, int? Number, PageRange Pages);
