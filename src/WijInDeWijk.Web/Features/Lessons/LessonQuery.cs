using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Similarity;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>Reads the page of one lesson.</summary>
public sealed class LessonQuery(SiteDbContext store, DocumentTextQuery reading, DocumentUrls urls, EvidenceQuery evidenceOf, WithoutEvidenceQuery without, ReactionsQuery reactions)
{
    public async Task<LessonView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var lesson = await store.Lessons.AsNoTracking()
            .Include(item => item.Publication)
            .Include(item => item.EditorNotes.OrderBy(note => note.Ordinal))
            .SingleAsync(item => item.Id == documentId, cancellationToken);
        var evidence = await evidenceOf.OfLessonAsync(documentId, cancellationToken);
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
            StanceReference.Count([.. evidence.Where(item => item.CaseId is not null).Select(item => new StanceReference(documentId, item.CaseId!.Value, item.Evidence.Stance))]),
            [.. evidence.Select(item => item.Evidence)],
            await without.ReadAsync(evidence.Select(item => item.CaseId).OfType<int>().ToHashSet(), cancellationToken),
            await reactions.ReadAsync(documentId, urls.ForReaction(DocumentKind.Lesson, lesson.Key, lesson.Slug), cancellationToken),
            [.. lesson.EditorNotes.Select(note => new PagedNote(note.Text, note.Pages))],
            await reading.ReadAsync(documentId, cancellationToken),
            Citation.Of(lesson, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug)),
            await FirstAsync(store.Lessons.Where(item => item.Number < lesson.Number).OrderByDescending(item => item.Number), cancellationToken),
            await FirstAsync(store.Lessons.Where(item => item.Number > lesson.Number).OrderBy(item => item.Number), cancellationToken));
    }

    private async Task<Neighbour?> FirstAsync(IQueryable<Lesson> lessons, CancellationToken cancellationToken)
    {
        var first = await lessons.Select(item => new { item.Number, item.Key, item.Slug, item.Title }).FirstOrDefaultAsync(cancellationToken);
        return first is null ? null : new Neighbour($"Les {first.Number}: {first.Title}", urls.For(DocumentKind.Lesson, first.Key, first.Slug));
    }
}
