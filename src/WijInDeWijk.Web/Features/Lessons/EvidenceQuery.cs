using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>Evidence ready to be shown: the newest first, each with who says so.</summary>
public sealed class EvidenceQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<IReadOnlyList<EvidenceOfCase>> ReadAsync(IQueryable<Evidence> evidence, CancellationToken cancellationToken)
    {
        var rows = await evidence
            .Select(item => new Row(
                item.Ordinal, item.Stance, item.Text, item.Origin, item.Pages, item.Date, item.Lesson.Number, item.Lesson.Publication.Title, item.Lesson.Publication.Year,
                item.CaseId, item.Case!.Title, item.Case.Slug, item.Case.Neighbourhood, item.Case.Municipality, item.Case.Authors, item.Case.Pages,
                item.Case.Sections.Where(section => section.Heading == item.SectionHeading).Select(section => section.Anchor).FirstOrDefault(),
                item.Elsewhere, item.Source!.Slug))
            .ToListAsync(cancellationToken);
        return [.. rows
            .OrderBy(row => row.LessonNumber)
            .ThenByDescending(DateOf, StringComparer.Ordinal)
            .ThenBy(row => row.Ordinal)
            .Select(row => new EvidenceOfCase(row.LessonNumber, row.CaseId, ToView(row)))];
    }

    public Task<IReadOnlyList<EvidenceOfCase>> OfLessonAsync(int lessonId, CancellationToken cancellationToken) =>
        ReadAsync(store.Evidence.Where(item => item.LessonId == lessonId), cancellationToken);

    /// <summary>Evidence without a date of its own is as old as the publication.</summary>
    private static string DateOf(Row row) => row.Date ?? row.Year.ToString(CultureInfo.InvariantCulture);

    private EvidenceView ToView(Row row) => new(
        EvidenceAnchor.For(row.Ordinal),
        row.Stance,
        row.CaseId is not null,
        row.CaseTitle ?? row.Elsewhere ?? string.Empty,
        AddressOf(row),
        row.CaseId is null ? null : $"{row.Neighbourhood}, {row.Municipality}",
        row.Text,
        EvidenceVoice.Of(row.Origin, row.Pages, row.Publication, row.CaseId is null ? null : row.CaseAuthors, row.CaseId is null ? null : row.CasePages),
        DateOf(row),
        row.Origin,
        row.Pages);

    private string? AddressOf(Row row)
    {
        if (row.CaseSlug is { } slug)
        {
            var address = urls.For(DocumentKind.Case, slug, slug);
            return row.SectionAnchor is { } anchor ? $"{address}#{anchor}" : address;
        }

        return row.SourceSlug is { } source ? urls.For(DocumentKind.Source, source, source) : null;
    }

    private sealed record Row(
        int Ordinal, Stance Stance, string Text, Origin Origin, PageRange? Pages, string? Date, int LessonNumber, string Publication, int Year,
        int? CaseId, string? CaseTitle, string? CaseSlug, string? Neighbourhood, string? Municipality, List<string>? CaseAuthors, PageRange? CasePages,
        string? SectionAnchor, string? Elsewhere, string? SourceSlug);
}

/// <param name="CaseId">Null for evidence from elsewhere.</param>
public sealed record EvidenceOfCase(int LessonNumber, int? CaseId, EvidenceView Evidence);
