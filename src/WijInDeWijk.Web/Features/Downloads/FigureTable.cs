using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>All key figures, as published.</summary>
internal static class FigureTable
{
    public const string Name = "kerncijfers";

    public static async Task<DataTable> ReadAsync(SiteDbContext store, DocumentUrls urls, CancellationToken cancellationToken)
    {
        var figures = await store.KeyFigures.AsNoTracking()
            .OrderBy(figure => figure.Case.Slug).ThenBy(figure => figure.Ordinal)
            .Select(figure => new Row(figure, figure.Case.Slug, figure.Case.Title, figure.Case.Neighbourhood, figure.Case.Municipality, figure.Case.Province, figure.Case.Publication!.Slug))
            .ToListAsync(cancellationToken);
        return Columns(urls).With(figures);
    }

    private static TableOf<Row> Columns(DocumentUrls urls) => new TableOf<Row>(Name, "Kerncijfers", "Eén cijfer of beschrijving van een casus, zoals de publicatie het geeft.")
        .Column("casus", "De casus: het laatste stuk van haar webadres.", row => row.Slug)
        .Column("casus_titel", "Naam van de casus.", row => row.Title)
        .Column("wijk", "Wijk, buurt of streek van de casus.", row => row.Neighbourhood)
        .Column("gemeente", "Gemeente van de casus.", row => row.Municipality)
        .Column("provincie", "Provincie van de casus.", row => row.Province)
        .Column("cijfer", "Naam van het cijfer, uniek binnen de casus.", row => row.Figure.Anchor)
        .Column("groep", "Kop in de tabel met feiten en cijfers. Code: groep van een cijfer.", row => row.Figure.Group.Code())
        .Column("thema", "Waarover het cijfer gaat, over casussen heen. Code: thema van een cijfer.", row => row.Figure.Topic.Code())
        .Column("schaal", "Welk gebied of welke onderneming is geteld. Code: schaal van een cijfer.", row => row.Figure.Scale.Code())
        .Column("indicator", "Dezelfde naam bij cijfers die hetzelfde meten; leeg als een cijfer op zichzelf staat.", row => row.Figure.Indicator)
        .Column("label", "Hoe het cijfer heet.", row => row.Figure.Label)
        .Column("waarde", "Het getal, in de eenheid; leeg bij een reeks of een beschrijving.", row => row.Figure.Value)
        .Column("op_de", "Bij ‘1 op de 11’: 11. De waarde is dan 1.", row => row.Figure.OneIn)
        .Column("van", "Begin van een reeks.", row => row.Figure.RangeFrom)
        .Column("tot", "Eind van een reeks.", row => row.Figure.RangeTo)
        .Column("tekst", "Beschrijving, waar geen getal is.", row => row.Figure.Text)
        .Column("eenheid", "Eenheid van de waarde, de reeks en de vergelijking.", row => row.Figure.Unit)
        .Column("kwalificatie", "Voorbehoud bij het getal. Code: kwalificatie.", row => row.Figure.Qualifier?.Code())
        .Column("definitie", "Wat er precies geteld is, als dat afwijkt.", row => row.Figure.Definition)
        .Column("peildatum", "Waarop het cijfer slaat: jaar, jaar-maand of jaar-maand-dag; leeg als de publicatie het niet zegt.", row => row.Figure.ReferenceDate)
        .Column("bron", "Wie het cijfer leverde, zoals de publicatie het noemt.", row => row.Figure.SuppliedBy)
        .Column("vergelijking_waarde", "Het getal dat de publicatie ernaast zet, in dezelfde eenheid.", row => row.Figure.ComparisonValue)
        .Column("vergelijking_met", "Waarmee de publicatie vergelijkt.", row => row.Figure.ComparedWith)
        .Column("vergelijking_kwalificatie", "Voorbehoud bij de vergelijking. Code: kwalificatie.", row => row.Figure.ComparisonQualifier?.Code())
        .Column("aantekening", "De redactie over een fout of tegenspraak; het cijfer zelf staat er zoals gepubliceerd.", row => row.Figure.EditorNote)
        .Column("publicatie", "De publicatie: het laatste stuk van haar webadres.", row => row.Publication)
        .Column("pagina", "Bladzijde of bladzijden in de publicatie.", row => row.Figure.Pages?.ToString())
        .Column("herkomst", "Wie het zegt. Code: herkomst.", row => row.Figure.Origin.Code())
        .Column("adres", "Pad van de pagina van dit cijfer op deze site.", row => urls.ForFigure(row.Slug, row.Figure.Anchor));

    private sealed record Row(KeyFigure Figure, string Slug, string Title, string Neighbourhood, string Municipality, string Province, string? Publication);
}
