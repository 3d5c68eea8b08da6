using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Reading;
using WijInDeWijk.Web.Features.Shared;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>Reads the page of one lesson.</summary>
public sealed class LessonQuery(StoreContext store, DocumentReading reading, DocumentUrls urls)
{
    public async Task<LessonView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var lesson = await store.Lessons.AsNoTracking()
            .Include(item => item.Publication)
            .Include(item => item.EditorNotes.OrderBy(note => note.Ordinal))
            .SingleAsync(item => item.Id == documentId, cancellationToken);
        var evidence = await EvidenceAsync(documentId, cancellationToken);
        return new LessonView(
            lesson.Number,
            lesson.Slug,
            lesson.Title,
            lesson.Claim,
            lesson.Publication.Title,
            lesson.Publication.Slug,
            lesson.Publication.Year,
            lesson.Pages,
            lesson.UpdatedAt,
            [
                new Demand("Bewoners", lesson.AsksResidents),
                new Demand("Professionals", lesson.AsksProfessionals),
                new Demand("Gemeenten", lesson.AsksMunicipalities),
                new Demand("Financiers", lesson.AsksFunders),
            ],
            lesson.ReflectionQuestions,
            StanceTie.Count([.. evidence.Where(item => item.CaseId is not null).Select(item => new StanceTie(documentId, item.CaseId!.Value, item.Stance))]),
            [.. evidence.Select(ToView)],
            [.. lesson.EditorNotes.Select(note => new PagedNote(note.Text, note.Pages))],
            await reading.ReadAsync(documentId, cancellationToken),
            Citation.Of(lesson, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug)),
            await FirstAsync(store.Lessons.Where(item => item.Number < lesson.Number).OrderByDescending(item => item.Number), cancellationToken),
            await FirstAsync(store.Lessons.Where(item => item.Number > lesson.Number).OrderBy(item => item.Number), cancellationToken));
    }

    private Task<List<EvidenceRow>> EvidenceAsync(int lessonId, CancellationToken cancellationToken) => store.Evidence
        .Where(item => item.LessonId == lessonId)
        .OrderBy(item => item.Ordinal)
        .Select(item => new EvidenceRow(
            item.Ordinal, item.Stance, item.Text, item.Pages, item.CaseId, item.Case!.Title, item.Case.Slug, item.Case.Neighbourhood, item.Case.Municipality,
            item.Case.Sections.Where(section => section.Heading == item.SectionHeading).Select(section => section.Anchor).FirstOrDefault(),
            item.Elsewhere, item.Source!.Slug))
        .ToListAsync(cancellationToken);

    private EvidenceView ToView(EvidenceRow row) => new(
        EvidenceAnchor.For(row.Ordinal),
        row.Stance,
        row.CaseId is not null,
        row.CaseTitle ?? row.Elsewhere ?? string.Empty,
        AddressOf(row),
        row.CaseId is null ? null : $"{row.Neighbourhood}, {row.Municipality}",
        row.Text,
        row.Pages);

    private string? AddressOf(EvidenceRow row)
    {
        if (row.CaseSlug is { } slug)
        {
            var address = urls.For(DocumentKind.Case, slug, slug);
            return row.SectionAnchor is { } anchor ? $"{address}#{anchor}" : address;
        }

        return row.SourceSlug is { } source ? urls.For(DocumentKind.Source, source, source) : null;
    }

    private async Task<Neighbour?> FirstAsync(IQueryable<Lesson> lessons, CancellationToken cancellationToken)
    {
        var first = await lessons.Select(item => new { item.Number, item.Key, item.Slug, item.Title }).FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : new Neighbour($"Les {first.Number}: {first.Title}", urls.For(DocumentKind.Lesson, first.Key, first.Slug));
    }

    private sealed record EvidenceRow(
        int Ordinal, Stance Stance, string Text, SourceDocuments.PageRange Pages, int? CaseId, string? CaseTitle, string? CaseSlug,
        string? Neighbourhood, string? Municipality, string? SectionAnchor, string? Elsewhere, string? SourceSlug);
}
