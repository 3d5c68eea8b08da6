using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>What people from practice said and editors placed: in tables of its own, so that nobody counts it with the cases.</summary>
internal static class ContributionTables
{
    public static async Task<IEnumerable<DataTable>> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var reactions = await store.PublishedReactions.AsNoTracking().Include(reaction => reaction.Document).OrderBy(reaction => reaction.Id).ToListAsync(cancellationToken);
        var answers = await store.PublishedCheckIns.AsNoTracking().Include(answer => answer.Case).OrderBy(answer => answer.Id).ToListAsync(cancellationToken);
        return [Reactions.With(reactions), CheckIns.With(answers)];
    }

    private static TableOf<PublishedReaction> Reactions => new TableOf<PublishedReaction>("reacties", "Reacties uit de praktijk", "Een korte ervaring van een lezer, bij een les of een casus.")
        .Column("les", "Nummer van de les; leeg bij een reactie op een casus.", reaction => (reaction.Document as Lesson)?.Number)
        .Column("casus", "De casus; leeg bij een reactie op een les.", reaction => (reaction.Document as CaseStudy)?.Slug)
        .Column("soort", "Herkend, of anders. Code: soort reactie.", reaction => reaction.Kind.Code())
        .Column("tekst", "Wat de lezer meemaakte.", reaction => reaction.Words.Text)
        .Column("plaats", "Waar, zoals de lezer het schreef.", reaction => reaction.Words.Place)
        .Column("wie", "Hoe de lezer genoemd wil worden.", reaction => reaction.Words.Who)
        .Column("datum", "Wanneer het binnenkwam.", reaction => DutchFormat.Day(reaction.SentAt));

    private static TableOf<PublishedCheckIn> CheckIns => new TableOf<PublishedCheckIn>("hoe_gaat_het_nu", "Hoe gaat het nu?", "Een antwoord op de vraag hoe het met een casus gaat.")
        .Column("casus", "De casus.", answer => answer.Case.Slug)
        .Column("uitkomst", "Code: hoe het nu gaat.", answer => answer.Outcome.Code())
        .Column("veranderd", "Wat er veranderde.", answer => answer.Words.Changed)
        .Column("geleerd", "Wat er geleerd is.", answer => answer.Words.Learnt)
        .Column("wie", "Wie het zegt.", answer => answer.Words.Who)
        .Column("datum", "Wanneer het gezegd is.", answer => DutchFormat.Day(answer.SentAt));
}
