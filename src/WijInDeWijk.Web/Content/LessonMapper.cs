using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

internal sealed class LessonMapper(DocumentIndex index)
{
    public void Fill(Lesson lesson, LessonDocument source)
    {
        (lesson.Number, lesson.Pages, lesson.Claim) = (source.Number, source.Pages, source.Claim);
        lesson.Publication = index.Get<Publication>(new DocumentLink(DocumentKind.Publication, source.Publication));
        (lesson.AsksResidents, lesson.AsksProfessionals) = (source.Asks.Residents, source.Asks.Professionals);
        (lesson.AsksMunicipalities, lesson.AsksFunders) = (source.Asks.Municipalities, source.Asks.Funders);
        lesson.ReflectionQuestions = [.. source.ReflectionQuestions];
        lesson.Evidence.AddRange(source.Evidence.Select(ToEvidence).Where(item => item.Case is not null || item.Elsewhere is not null));
        lesson.EditorNotes.AddRange(source.EditorNotes.Select(SharedParts.ToEditorNote));
    }

    /// <summary>What happened in a case that is not on the site is not shown.</summary>
    private Evidence ToEvidence(EvidenceEntry entry, int ordinal) => new()
    {
        Ordinal = ordinal,
        Case = entry.Case is { } study ? index.Find(new DocumentLink(DocumentKind.Case, study)) as CaseStudy : null,
        Elsewhere = entry.Elsewhere,
        Source = entry.Source is { } source ? index.Find(new DocumentLink(DocumentKind.Source, source)) as LiteratureSource : null,
        Stance = entry.Stance,
        Text = entry.Text,
        Origin = entry.Origin,
        Pages = entry.Pages,
        Date = entry.Date,
        SectionHeading = entry.SectionHeading,
    };
}
