using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Tests.Given;

/// <summary>The smallest sound set of documents: one of each kind, tied to each other.</summary>
internal static class SampleDocuments
{
    public const string Publication = """
        ---
        slug: proefbundel
        titel: Proefbundel
        ondertitel: Een bundel om mee te proberen
        uitgever: Uitgever
        programma: Programma
        jaar: 2021
        paginas: 40
        samenvatting: Een samenvatting van de bundel.
        personen:
          - { naam: Ada Auteur, rol: Auteur, pagina: 1 }
        ---
        Waar de bundel over gaat. [p. 1]
        """;

    public const string Introduction = """
        ---
        slug: inleiding
        soort: inleiding
        titel: Een begin
        volgorde: 1
        paginas: 2-4
        auteurs: [Ada Auteur]
        samenvatting: Hoe het begon.
        bronnen: [boek-2000]
        ---
        ## Eerste kop

        Een begin met [een brug](begrip:brug). [p. 2]
        """;

    public const string Case = """
        ---
        slug: buurttuin
        titel: Buurttuin
        ondertitel: Samen zaaien
        samenvatting: Buren maken van een grasveld een tuin.
        publicatie: proefbundel
        hoofdstuk: 1
        paginas: 5-12
        auteurs: [Ada Auteur]
        plaats:
          wijk: Oost
          gemeente: Zwolle
          provincie: Overijssel
          breedtegraad: 52.51
          lengtegraad: 6.09
        gebied: stedelijk
        initiatiefnemers: [bewoners]
        ontmoetingsplek: openbare-ruimte
        doelgroepen: [buren]
        periode:
          begin: 2019-04
        status: loopt
        financiering: De buren betalen zelf.
        themas: [groen]
        bronnen: [boek-2000]
        kerncijfers:
          - id: inwoners
            groep: inwoners
            thema: inwoners
            schaal: wijk
            label: Inwoners
            waarde: 1234
            eenheid: inwoners
            pagina: 6
        partijen:
          - { naam: Gemeente Zwolle, soort: gemeente, pagina: 7 }
        personen:
          - { naam: Bea Buur, rol: Initiatiefnemer, pagina: 7 }
        sociaal-kapitaal:
          bonding: { oordeel: sterk, toelichting: Buren kennen elkaar., pagina: 8 }
          bridging: { oordeel: licht, toelichting: Soms komt er iemand langs., pagina: 8 }
          linking: { oordeel: in-ontwikkeling, toelichting: De gemeente kijkt mee., pagina: 8 }
        bevindingen:
          - { soort: werkt, tekst: Samen zaaien werkt., pagina: 9 }
        ---
        ## Beeld vooraf

        Er groeit een pompoen, zie [les 1](les:1). [p. 5]
        """;

    public const string Lesson = """
        ---
        slug: begin-klein
        nummer: 1
        titel: Begin klein
        publicatie: proefbundel
        paginas: 38
        bewering: Wie klein begint, komt verder.
        begrippen: [brug]
        vraagt:
          bewoners: Begin.
          professionals: Help.
          gemeenten: Laat ruimte.
          financiers: Geef tijd.
        reflectievragen:
          - Wat is bij u klein begonnen?
        bewijs:
          - casus: buurttuin
            standpunt: ondersteunt
            tekst: Het begon met een pompoen.
            pagina: 5
            sectie: Beeld vooraf
          - elders: Een boek
            bron: boek-2000
            standpunt: nuanceert
            tekst: Groot kan ook.
            pagina: 39
        ---
        ## Waarom klein

        Klein is te overzien. [p. 38]
        """;

    public const string Concept = """
        ---
        slug: brug
        publicatie: proefbundel
        titel: Brug
        ook: [overbrugging]
        kort: Wat twee kanten verbindt.
        bronnen: [boek-2000]
        paginas: [2, 38-39]
        ---
        Een brug ligt ergens overheen, zoals in de [Buurttuin](casus:buurttuin). [redactie]
        """;

    /// <summary>The texts of the site, by their files; short, with the anchors and periods that they may not miss.</summary>
    public static IEnumerable<(string File, string Text)> OfSite => SiteTexts.Slugs.Select(slug => (SiteTexts.FileOf(slug), OfPage(slug)));

    public const string Themes = """
        - slug: groen
          titel: Groen
          toelichting: Planten en dieren.
        """;

    public const string Sources = """
        - slug: boek-2000
          soort: boek
          auteurs: ["Auteur, A."]
          jaar: 2000
          titel: Een boek
          noten:
            - { publicatie: proefbundel, tekst: Inleiding, noot: 1, pagina: 4 }
        """;

    private static string OfPage(string slug)
    {
        var title = Terms.TryParse<SitePlace>(slug, out var place) ? place.Label() : slug;
        var anchors = string.Concat(SiteTexts.AnchorsOf(slug).Select(anchor => $"## Over {anchor} {{#{anchor}}}\n\nIets over {anchor}.\n\n"));
        var periods = slug is SiteTexts.Privacy ? string.Concat(Terms.All<PromisedPeriod>().Select(period => $"- {period.Label()} {Placeholders.Of(period)}\n")) : string.Empty;
        return $"---\nslug: {slug}\ntitel: {title}\nomschrijving: Waar {slug} over gaat.\ninleiding: Dit is {slug}.\n---\n{anchors}{periods}";
    }
}
