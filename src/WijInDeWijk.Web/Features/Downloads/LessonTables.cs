using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>The lessons with their evidence.</summary>
internal static class LessonTables
{
    public static async Task<IEnumerable<DataTable>> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var lessons = await store.Lessons.AsNoTracking().Include(lesson => lesson.Publication).OrderBy(lesson => lesson.Number).ToListAsync(cancellationToken);
        var evidence = await store.Evidence
            .OrderBy(item => item.Lesson.Number).ThenBy(item => item.Ordinal)
            .Select(item => new EvidenceRow(item.Lesson.Number, item.Case!.Slug, item, item.Source!.Slug))
            .ToListAsync(cancellationToken);
        return [Lessons.With(lessons), Evidence.With(evidence)];
    }

    private static TableOf<Lesson> Lessons => new TableOf<Lesson>("lessen", "Lessen", "Eén les.")
        .Column("les", "Nummer van de les.", lesson => lesson.Number)
        .Column("titel", "Titel.", lesson => lesson.Title)
        .Column("bewering", "De les in één zin.", lesson => lesson.Claim)
        .Column("vraagt_bewoners", "Wat de les van bewoners vraagt.", lesson => lesson.AsksResidents)
        .Column("vraagt_professionals", "Wat de les van professionals vraagt.", lesson => lesson.AsksProfessionals)
        .Column("vraagt_gemeenten", "Wat de les van gemeenten vraagt.", lesson => lesson.AsksMunicipalities)
        .Column("vraagt_financiers", "Wat de les van financiers vraagt.", lesson => lesson.AsksFunders)
        .Column("reflectievragen", "Vragen voor een gesprek.", lesson => lesson.ReflectionQuestions)
        .Column("publicatie", "De publicatie: het laatste stuk van haar webadres.", lesson => lesson.Publication.Slug)
        .Column("pagina", "Bladzijden in de publicatie.", lesson => lesson.Pages.ToString());

    private static TableOf<EvidenceRow> Evidence => new TableOf<EvidenceRow>("bewijs", "Bewijs", "Eén passage die iets met een les doet.")
        .Column("les", "Nummer van de les.", row => row.Lesson)
        .Column("casus", "De casus; leeg bij bewijs van elders.", row => row.Case)
        .Column("elders", "Plek, project of schrijver buiten de casussen.", row => row.Evidence.Elsewhere)
        .Column("literatuur", "De bron uit de literatuur bij bewijs van elders.", row => row.Source)
        .Column("standpunt", "Wat het met de les doet. Code: standpunt.", row => row.Evidence.Stance.Code())
        .Column("tekst", "Wat er gebeurde.", row => row.Evidence.Text)
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Evidence.Origin.Code())
        .Column("datum", "Wanneer het genoteerd is; leeg als het zo oud is als de publicatie.", row => row.Evidence.Date)
        .Column("sectie", "Kop in de casus waaronder het staat.", row => row.Evidence.SectionHeading)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Evidence.Pages?.ToString());

    private sealed record EvidenceRow(int Lesson, string? Case, Evidence Evidence, string? Source);
}
