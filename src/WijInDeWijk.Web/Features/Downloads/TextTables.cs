using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>Publications, concepts, literature and themes, the running text of every document, and the ties between them.</summary>
internal static class TextTables
{
    public static async Task<IEnumerable<DataTable>> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var documents = await store.Documents.AsNoTracking().Where(document => document.Kind != DocumentKind.SitePage)
            .Include(document => document.Sections.OrderBy(section => section.Ordinal)).ThenInclude(section => section.Paragraphs.OrderBy(paragraph => paragraph.Ordinal))
            .Include(document => document.EditorNotes.OrderBy(note => note.Ordinal))
            .ToListAsync(cancellationToken);
        var sorted = documents.OrderBy(document => document.Kind).ThenBy(document => document.Key, StringComparer.Ordinal).ToList();
        var ties = await store.References.Where(tie => tie.From.Kind != DocumentKind.SitePage)
            .Select(tie => new TieRow(tie.From.Kind, tie.From.Key, tie.To.Kind, tie.To.Key, tie.IsListed))
            .ToListAsync(cancellationToken);
        return
        [
            Publications.With(sorted.OfType<Publication>()),
            Concepts.With(sorted.OfType<Concept>()),
            Literature.With(sorted.OfType<LiteratureSource>()),
            Themes.With(sorted.OfType<Theme>()),
            Paragraphs.With(sorted.SelectMany(document => document.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => new ParagraphRow(document, section, paragraph))))),
            Notes.With(sorted.SelectMany(document => document.EditorNotes.Select(note => (document, note)))),
            Ties.With(ties.OrderBy(tie => tie.FromKind).ThenBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.ToKind).ThenBy(tie => tie.To, StringComparer.Ordinal)),
        ];
    }

    private static TableOf<Publication> Publications => new TableOf<Publication>("publicaties", "Publicaties", "Een publicatie waar casussen en lessen uit komen.")
        .Column("publicatie", "Het laatste stuk van het webadres.", item => item.Slug)
        .Column("titel", "Titel.", item => item.Title)
        .Column("ondertitel", "Ondertitel.", item => item.Subtitle)
        .Column("uitgever", "Uitgever.", item => item.Publisher)
        .Column("programma", "Programma waarbinnen zij verscheen.", item => item.Programme)
        .Column("jaar", "Jaar van verschijnen.", item => item.Year)
        .Column("paginas", "Aantal bladzijden.", item => item.PageCount)
        .Column("samenvatting", "Samenvatting.", item => item.Summary);

    private static TableOf<Concept> Concepts => new TableOf<Concept>("begrippen", "Begrippen", "Een vakwoord, uitgelegd.")
        .Column("begrip", "Het laatste stuk van het webadres.", item => item.Slug)
        .Column("titel", "Het woord.", item => item.Title)
        .Column("ook", "Andere woorden ervoor.", item => item.AlsoCalled)
        .Column("kort", "Uitleg in één zin.", item => item.Definition)
        .Column("paginas", "Waar de publicatie het gebruikt.", item => item.Pages);

    private static TableOf<LiteratureSource> Literature => new TableOf<LiteratureSource>("literatuur", "Literatuur", "Een bron.")
        .Column("bron", "Naam van de bron in het webadres.", item => item.Slug)
        .Column("soort", "Code: soort bron.", item => item.SourceKind.Code())
        .Column("auteurs", "Schrijvers.", item => item.Authors)
        .Column("jaar", "Jaar.", item => item.Year)
        .Column("titel", "Titel.", item => item.Title)
        .Column("in", "Waarin het verscheen.", item => item.PublishedIn)
        .Column("uitgever", "Uitgever.", item => item.Publisher)
        .Column("webadres", "Webadres van de bron.", item => item.Url);

    private static TableOf<Theme> Themes => new TableOf<Theme>("themas", "Thema’s", "Een onderwerp dat casussen groepeert.")
        .Column("thema", "Naam in het webadres.", item => item.Slug)
        .Column("titel", "Naam.", item => item.Title)
        .Column("toelichting", "Waar het over gaat.", item => item.Description);

    private static TableOf<ParagraphRow> Paragraphs => new TableOf<ParagraphRow>("alineas", "Alinea’s", "Een alinea, lijst, aanhaling of tussenkop van een document.")
        .Column("soort", "Soort document. Code: soort document.", row => row.Document.Kind.Code())
        .Column("document", "Het document: het laatste stuk van zijn webadres, of het nummer van een les.", row => row.Document.Key)
        .Column("kop", "Kop van de sectie.", row => row.Section.Heading)
        .Column("tekst", "Tekst, in Markdown.", row => row.Paragraph.Markdown)
        .Column("herkomst", "Wie het zegt; leeg bij een tussenkop. Code: herkomst.", row => row.Paragraph.Origin?.Code())
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Paragraph.Pages?.ToString());

    private static TableOf<(KnowledgeDocument Document, EditorNote Note)> Notes => new TableOf<(KnowledgeDocument Document, EditorNote Note)>("aantekeningen", "Aantekeningen", "De redactie over een tegenspraak of slordigheid in de publicatie.")
        .Column("soort", "Soort document. Code: soort document.", row => row.Document.Kind.Code())
        .Column("document", "Het document.", row => row.Document.Key)
        .Column("tekst", "De aantekening.", row => row.Note.Text)
        .Column("pagina", "Bladzijde in de publicatie.", row => row.Note.Pages?.ToString());

    private static TableOf<TieRow> Ties => new TableOf<TieRow>("verwijzingen", "Verwijzingen", "Dat een document naar een ander wijst.")
        .Column("van_soort", "Soort document dat verwijst. Code: soort document.", row => row.FromKind.Code())
        .Column("van", "Het document dat verwijst.", row => row.From)
        .Column("naar_soort", "Soort document waarheen. Code: soort document.", row => row.ToKind.Code())
        .Column("naar", "Het document waarheen.", row => row.To)
        .Column("genoemd", "Of het in de gegevens staat; anders alleen in de lopende tekst.", row => row.IsListed);

    private sealed record ParagraphRow(KnowledgeDocument Document, Section Section, Paragraph Paragraph);

    private sealed record TieRow(DocumentKind FromKind, string From, DocumentKind ToKind, string To, bool IsListed);
}
