using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Similarity;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>Reads the page of one case.</summary>
public sealed class CaseQuery(
    SiteDbContext store, DocumentTextQuery reading, DocumentUrls urls, SimilarCasesQuery similar, ReactionsQuery reactions, CheckInsQuery checkIns, CasePhotos photos)
{
    // Once: compiling it takes longer than the rest of the page.
    private static readonly Func<CaseStudy, CaseCard> CardOf = CaseCard.FromCase.Compile();

    public async Task<CaseView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var study = await store.CaseStudies.AsNoTracking()
            .Include(item => item.Publication)
            .Include(item => item.KeyFigures.OrderBy(figure => figure.Ordinal))
            .Include(item => item.Parties.OrderBy(party => party.Ordinal))
            .Include(item => item.People.OrderBy(person => person.Ordinal))
            .Include(item => item.SocialCapital)
            .Include(item => item.Findings.OrderBy(finding => finding.Ordinal))
            .Include(item => item.EditorNotes.OrderBy(note => note.Ordinal))
            .SingleAsync(item => item.Id == documentId, cancellationToken);
        var neighbours = await NeighboursAsync(study, cancellationToken);
        return new CaseView(
            CardOf(study),
            new CaseFacts(study.Initiators, study.TargetGroups, CasePeriod.InWords(study), study.Funding),
            new CaseOrigin(study.Origin, ChapterOf(study), study.YearOf(), study.Authors, study.UpdatedAt),
            study.Aftermath is { } aftermath ? new AftermathView(aftermath, new Provenance(study.AftermathOrigin, study.AftermathPages)) : null,
            await checkIns.ReadAsync(documentId, cancellationToken),
            [.. study.KeyFigures.Select(FigureView.From)],
            [.. study.Parties.Select(party => new PartyView(party.Name, party.Kind, party.Part, new Provenance(party.Origin, party.Pages)))],
            [.. study.People.Select(person => new PersonView(person.Name, person.Role, new Provenance(person.Origin, person.Pages), person.IsPseudonym))],
            [.. study.SocialCapital.OrderBy(capital => capital.Kind).ThenByDescending(capital => capital.Origin).Select(capital => new CapitalView(capital.Kind, capital.Judgement, capital.Reason, new Provenance(capital.Origin, capital.Pages)))],
            [.. study.Findings.Select(finding => new FindingView(finding.Kind, finding.Text, new Provenance(finding.Origin, finding.Pages)))],
            await LessonsAsync(documentId, cancellationToken),
            await reactions.ReadAsync(documentId, urls.ForReaction(DocumentKind.Case, study.Key, study.Slug), cancellationToken),
            [.. study.EditorNotes.Select(note => new PagedNote(note.Text, note.Pages))],
            await reading.ReadAsync(documentId, cancellationToken),
            Citation.Of(study, urls.For(DocumentKind.Case, study.Key, study.Slug)),
            await similar.ReadAsync(documentId, cancellationToken),
            neighbours.Previous,
            neighbours.Next)
        {
            Photos = await photos.ReadAsync(documentId, study.Slug, cancellationToken),
        };
    }

    private static ChapterView? ChapterOf(CaseStudy study) => study.Publication is { } publication
        ? new ChapterView(publication.Title, publication.Slug, study.Chapter!.Value, study.Pages!.Value)
        : null;

    private async Task<IReadOnlyList<LessonReference>> LessonsAsync(int documentId, CancellationToken cancellationToken)
    {
        var evidence = await store.Evidence
            .Where(item => item.CaseId == documentId)
            .OrderBy(item => item.Lesson.Number).ThenBy(item => item.Ordinal)
            .Select(item => new { item.Lesson.Number, item.Lesson.Key, item.Lesson.Slug, item.Lesson.Title, item.Stance, item.Text, item.Origin, item.Pages, item.Ordinal })
            .ToListAsync(cancellationToken);
        return [.. evidence
            .GroupBy(item => (item.Number, item.Title, Url: urls.For(DocumentKind.Lesson, item.Key, item.Slug)))
            .Select(lesson => new LessonReference(lesson.Key.Number, lesson.Key.Title, lesson.Key.Url,
                [.. lesson.Select(item => new ReferenceEvidence(item.Stance, item.Text, item.Origin, item.Pages, EvidenceAnchor.For(item.Ordinal)))]))];
    }

    private async Task<(Neighbour? Previous, Neighbour? Next)> NeighboursAsync(CaseStudy study, CancellationToken cancellationToken)
    {
        if (study.PublicationId is null)
        {
            return (null, null);
        }

        var siblings = store.CaseStudies.Where(item => item.PublicationId == study.PublicationId).Select(item => new { item.Chapter, item.Slug, item.Title });
        var previous = await siblings.Where(item => item.Chapter < study.Chapter).OrderByDescending(item => item.Chapter).FirstOrDefaultAsync(cancellationToken);
        var next = await siblings.Where(item => item.Chapter > study.Chapter).OrderBy(item => item.Chapter).FirstOrDefaultAsync(cancellationToken);
        return (ToNeighbour(previous?.Title, previous?.Slug), ToNeighbour(next?.Title, next?.Slug));

        Neighbour? ToNeighbour(string? title, string? slug) =>
            title is null || slug is null ? null : new Neighbour(title, urls.For(DocumentKind.Case, slug, slug));
    }
}
