using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>Published documents with everything that search can find in them.</summary>
internal static class IndexedDocuments
{
    /// <summary>How many are held in memory at a time.</summary>
    public const int BatchSize = 200;

    public static async Task<IReadOnlyList<KnowledgeDocument>> LoadAsync(SiteDbContext store, int[] ids, CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies.AsNoTrackingWithIdentityResolution().Where(study => ids.Contains(study.Id))
            .Include(study => study.KeyFigures.OrderBy(figure => figure.Ordinal))
            .Include(study => study.Parties.OrderBy(party => party.Ordinal))
            .Include(study => study.SocialCapital.OrderBy(capital => capital.Kind))
            .Include(study => study.Findings.OrderBy(finding => finding.Ordinal))
            .Include(study => study.Evidence.OrderBy(item => item.Lesson.Number).ThenBy(item => item.Ordinal)).ThenInclude(item => item.Lesson)
            .Include(study => study.References).ThenInclude(tie => tie.To)
            .Include(study => study.People.OrderBy(person => person.Ordinal))
            .Include(study => study.Reactions.OrderByDescending(reaction => reaction.SentAt))
            .Include(study => study.CheckIns.OrderByDescending(answer => answer.SentAt))
            .Include(study => study.EditorNotes)
            .Include(study => study.Sections).ThenInclude(section => section.Paragraphs)
            .ToListAsync(cancellationToken);
        var lessons = await store.Lessons.AsNoTrackingWithIdentityResolution().Where(lesson => ids.Contains(lesson.Id))
            .Include(lesson => lesson.Evidence.OrderBy(item => item.Ordinal)).ThenInclude(item => item.Case)
            .Include(lesson => lesson.Reactions.OrderByDescending(reaction => reaction.SentAt))
            .Include(lesson => lesson.Sections).ThenInclude(section => section.Paragraphs)
            .ToListAsync(cancellationToken);
        var known = cases.Select(study => study.Id).Concat(lessons.Select(lesson => lesson.Id)).ToHashSet();
        var others = ids.Where(id => !known.Contains(id)).ToArray();
        var rest = await store.Documents.AsNoTracking().Where(document => others.Contains(document.Id) && document.Kind != DocumentKind.SitePage)
            .Include(document => document.People.OrderBy(person => person.Ordinal))
            .Include(document => document.Sections).ThenInclude(section => section.Paragraphs)
            .ToListAsync(cancellationToken);
        return [.. cases, .. lessons, .. rest];
    }
}
