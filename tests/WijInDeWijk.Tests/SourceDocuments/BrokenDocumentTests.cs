using System.Text;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>Each fault is reported with file, line, field and what is allowed.</summary>
public sealed class BrokenDocumentTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { SeedFolder.CaseFile, "ondertitel: Samen zaaien", "ondertitle: Samen zaaien", "casussen/buurttuin.md:2: ondertitel: Dit veld ontbreekt." },
        { SeedFolder.CaseFile, "waarde: 1234", "waarde: 12.34.5", "casussen/buurttuin.md:32: kerncijfers[1].waarde: '12.34.5' is geen getal: schrijf 64.2 of 16514, met een punt voor de decimalen en zonder punt bij duizendtallen." },
        { SeedFolder.CaseFile, "waarde: 1234", "waarde: 2.000", "casussen/buurttuin.md:32: kerncijfers[1].waarde: '2.000' kan op twee manieren worden gelezen: als 2000 of als 2. Schrijf 2000 of 2." },
        { SeedFolder.CaseFile, "waarde: 1234", "waarde: 1,234", "casussen/buurttuin.md:32: kerncijfers[1].waarde: '1,234' kan op twee manieren worden gelezen: als 1234 of als 1.2340. Schrijf 1234 of 1.2340." },
        { SeedFolder.CaseFile, "waarde: 1234", "waarde: -3.500", "casussen/buurttuin.md:32: kerncijfers[1].waarde: '-3.500' kan op twee manieren worden gelezen: als -3500 of als -3.5. Schrijf -3500 of -3.5." },
        { SeedFolder.CaseFile, "            pagina: 6", "            pagina: 41", "casussen/buurttuin.md:34: kerncijfers[1].pagina: Pagina 41 valt buiten de publicatie 'proefbundel', die 40 pagina's heeft." },
        { SeedFolder.CaseFile, "pagina: 9", "pagina: negen", "casussen/buurttuin.md:44: bevindingen[1].pagina: 'negen' is geen pagina: schrijf 12 of een reeks als 12-13." },
        { SeedFolder.CaseFile, "gebied: stedelijk", "gebied: stad", "casussen/buurttuin.md:16: gebied: 'stad' is niet toegestaan. Kies uit: grootstedelijk, stedelijk, dorps." },
        { SeedFolder.CaseFile, "themas: [groen]", "themas: [blauw]", "casussen/buurttuin.md:24: themas[1]: Verwijst naar thema 'blauw', maar die bestaat niet." },
        { SeedFolder.CaseFile, "themas: [groen]", "themas: groen", "casussen/buurttuin.md:24: themas: Hier hoort een lijst, met een streepje voor elk punt of tussen [ ]." },
        { SeedFolder.CaseFile, "begin: 2019-04", "begin: voorjaar", "casussen/buurttuin.md:21: periode.begin: 'voorjaar' is geen datum: schrijf een jaar (2019), een maand (2019-04) of een dag (2019-04-01)." },
        { SeedFolder.CaseFile, "            eenheid: inwoners\n", "", "casussen/buurttuin.md:27: kerncijfers[1].id: Een kerncijfer met een getal heeft een eenheid." },
        { SeedFolder.CaseFile, "waarde: 1234", "van: 3\n            tot: 2", "casussen/buurttuin.md:27: kerncijfers[1].id: In een reeks is van niet groter dan tot." },
        { SeedFolder.CaseFile, "waarde: 1234", "van: 3", "casussen/buurttuin.md:27: kerncijfers[1].id: Een kerncijfer heeft precies één van deze drie: waarde, tekst, of van en tot samen." },
        { SeedFolder.CaseFile, "hoofdstuk: 1", "hoofdstuk: nul", "casussen/buurttuin.md:7: hoofdstuk: 'nul' is geen geheel getal van 1 tot en met 999." },
        { SeedFolder.CaseFile, "(les:1)", "(les:9)", "casussen/buurttuin.md:48: Verwijst naar les '9', maar die bestaat niet." },
        { SeedFolder.CaseFile, "(les:1)", "(javascript:1)", "casussen/buurttuin.md:48: De link 'javascript:1' is niet toegestaan: schrijf begrip:…, les:…, casus:…, bron:…, tekst:…, pagina:… of een adres met https://." },
        { SeedFolder.CaseFile, " [p. 5]", "", "casussen/buurttuin.md:48: Hier ontbreekt de herkomst aan het eind: [p. 12], [p. 12-13], [redactie] of [inzender]." },
        { SeedFolder.CaseFile, "[p. 5]", "[p. 77]", "casussen/buurttuin.md:48: Pagina 77 valt buiten de publicatie 'proefbundel', die 40 pagina's heeft." },
        { SeedFolder.CaseFile, "## Beeld vooraf", "# Beeld vooraf", "casussen/buurttuin.md:46: Alleen '##' voor een sectie en '###' voor een tussenkop zijn toegestaan." },
        { SeedFolder.CaseFile, "slug: buurttuin", "slug: Buurt Tuin", "casussen/buurttuin.md:2: slug: 'Buurt Tuin' is geen slug: alleen kleine letters, cijfers en enkele streepjes ertussen." },
        { SeedFolder.CaseFile, "slug: buurttuin", "slug: moestuin", "casussen/buurttuin.md:1: slug: Bij deze gegevens hoort de bestandsnaam casussen/moestuin.md." },
        { SeedFolder.CaseFile, "(les:1)", "(pagina:elders)", "casussen/buurttuin.md:48: Verwijst naar pagina 'elders', maar die bestaat niet. Kies uit: voorpagina, casussen, lessen, matrix, begrippen, kerncijfers, vergelijken, zoeken, bronnen, data, selectie, insturen, verder, over, privacy, toegankelijkheid, colofon." },
        { SeedFolder.CaseFile, "## Beeld vooraf", "## Beeld vooraf {#Beeld Vooraf}", "casussen/buurttuin.md:46: Het anker 'Beeld Vooraf' kan niet: alleen kleine letters, cijfers en streepjes, en elk anker één keer (en niet: inhoud, service, verder-kijken, zoek)." },
        { SeedFolder.CaseFile, "## Beeld vooraf", "### Beeld vooraf {#beeld}", "casussen/buurttuin.md:46: Alleen een kop met '##' kan een anker hebben." },
        { SeedFolder.PrivacyFile, "{concept-dagen}", "{concept-weken}", "teksten/privacy.md:19: '{concept-weken}' is geen termijn die de site kan invullen. Kies uit: {concept-dagen}, {concept-bericht-dagen}, {verteller-dagen}, {antwoord-werkdagen}, {afgesloten-maanden}, {contact-maanden}, {link-dagen}, {mail-dagen}, {zoekvraag-dagen}, {selectie-dagen}, {formuliercookie-dagen}." },
        { SeedFolder.PrivacyFile, "{concept-dagen}", "90 dagen", "teksten/privacy.md:7: De termijn {concept-dagen} staat nergens meer: een concept dat niemand gebruikt, wordt verwijderd na …" },
        { SeedFolder.PrivacyFile, " {#reageren}", "", "teksten/privacy.md:7: Er moet een kop zijn met het anker {#reageren}: andere pagina’s verwijzen ernaar." },
        { SeedFolder.AboutFile, "Iets over effect.", "Iets over effect. [redactie]", "teksten/over.md:17: Deze tekst is van de site zelf: haal de herkomst aan het eind weg." },
        { SeedFolder.AboutFile, "slug: over", "slug: contact", "teksten/over.md:1: slug: De site heeft geen pagina 'contact'. Er zijn er vier: over, privacy, toegankelijkheid, colofon." },
        { SeedFolder.LessonFile, "casus: buurttuin", "casus: kerktuin", "lessen/1-begin-klein.md:17: bewijs[1].casus: Verwijst naar casus 'kerktuin', maar die bestaat niet." },
        { SeedFolder.LessonFile, "bron: boek-2000", "bron: boek-2001", "lessen/1-begin-klein.md:23: bewijs[2].bron: Verwijst naar bron 'boek-2001', maar die bestaat niet." },
        { SeedFolder.LessonFile, "begrippen: [brug]", "begrippen: [tunnel]", "lessen/1-begin-klein.md:8: begrippen[1]: Verwijst naar begrip 'tunnel', maar die bestaat niet." },
        { SeedFolder.LessonFile, "elders: Een boek", "casus: buurttuin\n            elders: Een boek", "lessen/1-begin-klein.md:22: bewijs[2].casus: Bewijs noemt precies één van deze twee: casus of elders." },
        { SeedFolder.ConceptFile, "publicatie: proefbundel", "publicatie: bundel-2", "begrippen/brug.md:3: publicatie: Verwijst naar publicatie 'bundel-2', maar die bestaat niet." },
        { SeedFolder.ConceptFile, "kort: Wat", "kort: [Wat", "begrippen/brug.md:6: Dit is geen geldige YAML: een haakje of aanhalingsteken wordt niet gesloten." },
        { SeedFolder.PublicationFile, "---\nslug", "slug", "publicaties/proefbundel/publicatie.md:1: Een document begint met gegevens in YAML tussen twee regels '---'." },
        { SeedFolder.ThemesFile, "  toelichting: Planten en dieren.", "  uitleg: Planten en dieren.", "themas.yaml:1: themas[1].toelichting: Dit veld ontbreekt." },
        { SeedFolder.SourcesFile, "jaar: 2000", "jaar: MM", "bronnen.yaml:4: bronnen[1].jaar: 'MM' is geen geheel getal van 1500 tot en met 2199." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_reported_where_it_stands(string file, string from, string to, string expected)
    {
        _seeds.Change(file, Unindent(from), Unindent(to));

        Assert.Contains(expected, Problems());
    }

    [Fact]
    public void An_unknown_field_is_reported_with_the_ones_that_exist()
    {
        _seeds.Change(SeedFolder.ConceptFile, "kort: Wat", "kleur: rood\nkort: Wat");

        Assert.Equal(["begrippen/brug.md:6: kleur: Dit veld bestaat niet. Wel toegestaan: bronnen, kort, ook, paginas, publicatie, slug, titel, trefwoorden, verwant."], Problems());
    }

    [Fact]
    public void A_summary_that_does_not_fit_a_card_is_reported_with_its_length()
    {
        _seeds.Change(SeedFolder.CaseFile, "Buren maken van een grasveld een tuin.", new string('a', 301));

        Assert.Equal(["casussen/buurttuin.md:5: samenvatting: Deze tekst telt 301 tekens; hoogstens 300 zijn toegestaan."], Problems());
    }

    [Fact]
    public void A_second_document_with_the_same_slug_is_reported()
    {
        _seeds.Write("begrippen/kopie.md", SampleDocuments.Concept);

        Assert.Contains("begrippen/kopie.md:1: slug: 'brug' bestaat al, in begrippen/brug.md.", Problems());
    }

    [Fact]
    public void A_second_key_figure_with_the_same_id_is_reported()
    {
        _seeds.Change(SeedFolder.CaseFile, "partijen:", """
              - { id: inwoners, groep: inwoners, thema: inwoners, schaal: wijk, label: Nog eens, waarde: 1, eenheid: inwoners, pagina: 6 }
            partijen:
            """);

        Assert.Equal(["casussen/buurttuin.md:35: kerncijfers[2].id: De id 'inwoners' staat al bij een ander kerncijfer van deze casus."], Problems());
    }

    [Theory]
    [InlineData("bron: X\npeildatum: 2026-01-01\ngemeenten:\n- { naam: Zwolle, provincie: Salland }", "gemeenten.yaml:4: gemeenten[1].provincie: 'Salland' is niet toegestaan. Kies uit: Drenthe, Flevoland, Fryslân, Gelderland, Groningen, Limburg, Noord-Brabant, Noord-Holland, Overijssel, Utrecht, Zeeland, Zuid-Holland.")]
    [InlineData("bron: X\npeildatum: 2026-01-01\ngemeenten:\n- { naam: Zwolle, provincie: Overijssel }\n- { naam: Kampen, provincie: Overijssel, ook: [zwolle] }", "gemeenten.yaml:5: gemeenten: De naam 'zwolle' staat al bij Zwolle.")]
    [InlineData("bron: X\ngemeenten: []", "gemeenten.yaml:1: peildatum: Dit veld ontbreekt.")]
    [InlineData("- { naam: Zwolle, provincie: Overijssel }", "gemeenten.yaml:1: Hier horen velden met 'naam: waarde'.")]
    [InlineData("bron: X\npeildatum: 2026-01-01\ngemeenten:\n- { naam: Zwolle, provincie: Overijssel, code: GM0193 }", "gemeenten.yaml:4: gemeenten[1].code: Dit veld bestaat niet. Wel toegestaan: naam, ook, provincie, voorheen.")]
    public void A_fault_in_the_list_of_municipalities_is_reported_too(string yaml, string expected)
    {
        _seeds.Write(SeedFolder.MunicipalitiesFile, yaml);

        Assert.Equal([expected], Problems());
    }

    [Fact]
    public void A_text_of_the_site_that_is_missing_is_reported()
    {
        _seeds.Remove(SeedFolder.PrivacyFile);

        Assert.Equal(["teksten/privacy.md:1: Deze tekst van de site ontbreekt: de pagina kan niet zonder."], Problems());
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        _seeds.Change(SeedFolder.CaseFile, "gebied: stedelijk", "gebied: stad");
        _seeds.Change(SeedFolder.CaseFile, "waarde: 1234", "waarde: veel");
        _seeds.Change(SeedFolder.LessonFile, "nummer: 1", "nummer: een");

        Assert.True(Problems().Count >= 3);
    }

    [Theory]
    [InlineData("16514", 16514)]
    [InlineData("64.2", 64.2)]
    [InlineData("64,2", 64.2)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1.2340", 1.234)]
    [InlineData("0.125", 0.125)]
    [InlineData("-0,5", -0.5)]
    [InlineData("2.50", 2.5)]
    public void A_number_is_read_the_dutch_way(string written, double number)
    {
        _seeds.Change(SeedFolder.CaseFile, "waarde: 1234", $"waarde: {written}");
        var library = SourceFolder.Read(_seeds.Path);

        Assert.Empty(library.Diagnostics);
        Assert.Equal((decimal)number, library.OfKind<CaseDocument>().Single().KeyFigures[0].Value);
    }

    [Fact]
    public void A_whole_number_may_have_points_between_its_thousands()
    {
        _seeds.Change(SeedFolder.CaseFile, "    waarde: 1234", "    waarde: 5\n    op-de: 1.200");

        Assert.Equal(1200, SourceFolder.Read(_seeds.Path).OfKind<CaseDocument>().Single().KeyFigures[0].OneIn);
    }

    [Fact]
    public void A_document_that_is_not_utf8_is_reported_with_its_line()
    {
        const string Message = "Dit bestand is niet bewaard als UTF-8: op deze regel staat een teken dat niet te lezen is. Bewaar het opnieuw, met de codering UTF-8.";
        var file = Path.Combine(_seeds.Path, SeedFolder.CaseFile);
        var text = File.ReadAllText(file).Replace("Samen zaaien", "Café op straat", StringComparison.Ordinal);
        File.WriteAllText(file, text, Encoding.Latin1);
        var themes = Path.Combine(_seeds.Path, SeedFolder.ThemesFile);
        File.WriteAllText(themes, File.ReadAllText(themes), Encoding.Unicode);

        var problems = Problems();

        Assert.Contains($"casussen/buurttuin.md:{text[..text.IndexOf("Café", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1}: {Message}", problems);
        Assert.Contains($"themas.yaml:1: {Message}", problems);
        Assert.False(SourceFolder.Read(_seeds.Path).IsSound);
    }

    [Fact]
    public void A_document_is_read_in_one_form()
    {
        _seeds.Change(SeedFolder.CaseFile, "ondertitel: Samen zaaien", "ondertitel: \"Sa\u00ADmen\u200B zaai\\uFFFFen\\tin Cafe\u0301\"");
        var study = SourceFolder.Read(_seeds.Path).OfKind<CaseDocument>().Single();

        Assert.Equal("Samen zaaien in Caf\u00E9", study.Subtitle);
        Assert.All(SourceFiles.On(_seeds.Path).Texts, text => Assert.Equal(IncomingText.Normalise(text.Value), text.Value));
    }

    [Fact]
    public void The_sample_itself_is_sound() => Assert.Empty(Problems());

    public void Dispose() => _seeds.Dispose();

    private IReadOnlyList<string> Problems() => [.. SourceFolder.Read(_seeds.Path).Diagnostics.Select(problem => problem.ToString())];

    // The table is written with the indentation of the raw strings in SampleDocuments.
    private static string Unindent(string text) => text.Replace("            ", "    ", StringComparison.Ordinal);
}
