using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Reactions;

namespace WijInDeWijk.Web.Features.Lessons;

/// <summary>All lessons in the order of their numbers.</summary>
public sealed class LessonListQuery(SiteDbContext store, ReactionsQuery reactions, DocumentUrls urls)
{
    public async Task<IReadOnlyList<LessonCard>> ReadAsync(CancellationToken cancellationToken)
    {
        var lessons = await store.Lessons
            .OrderBy(lesson => lesson.Number)
            .Select(lesson => new { lesson.Id, lesson.Number, lesson.Key, lesson.Slug, lesson.Title, lesson.Claim })
            .ToListAsync(cancellationToken);
        var ties = (await store.Evidence
                .Where(item => item.CaseId != null)
                .Select(item => new StanceReference(item.LessonId, item.CaseId!.Value, item.Stance))
                .Distinct()
                .ToListAsync(cancellationToken))
            .ToLookup(tie => tie.LessonId);
        var counts = await reactions.CountAsync(cancellationToken);
        return [.. lessons.Select(lesson => new LessonCard(
            lesson.Number, lesson.Title, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug), lesson.Claim, StanceReference.Count([.. ties[lesson.Id]]), counts.GetValueOrDefault(lesson.Id, ReactionCounts.None)))];
    }
}

/// <summary>That a case takes a stance on a lesson, however many passages say so.</summary>
internal sealed record StanceReference(int LessonId, int CaseId, Stance Stance)
{
    public static StanceCounts Count(IReadOnlyCollection<StanceReference> ties)
    {
        return new StanceCounts(CasesWith(Stance.Supports), CasesWith(Stance.Nuances), CasesWith(Stance.Contradicts), ties.Select(tie => tie.CaseId).Distinct().Count());

        int CasesWith(Stance stance) => ties.Where(tie => tie.Stance == stance).Select(tie => tie.CaseId).Distinct().Count();
    }
}
