using System.Globalization;
using System.Text;

namespace WijInDeWijk.Tests.Given;

/// <summary>
/// A folder with as many cases as asked for, each a little different, and eight lessons that most of them bear on. The
/// same number always gives the same documents.
/// </summary>
internal static class ManyCases
{
    private const int Lessons = 8;

    private static readonly string[] Areas = ["grootstedelijk", "stedelijk", "dorps"];
    private static readonly string[] Starters = ["bewoners", "sociaal-ondernemers", "welzijnsorganisatie", "corporatie", "gemeente", "boeren"];
    private static readonly string[] Places = ["gebouw", "huiskamer", "serre", "mobiel", "openbare-ruimte"];
    private static readonly string[] Groups = ["jongeren", "ouderen", "ouders", "nieuwkomers", "ondernemers", "mensen met schulden"];
    private static readonly string[] Judgements = ["sterk", "aanwezig", "licht", "gespannen", "in-ontwikkeling"];
    private static readonly string[] Stances = ["ondersteunt", "nuanceert", "weerspreekt"];
    private static readonly string[] Parties = ["gemeente", "corporatie", "welzijn", "zorg", "onderwijs", "bewoners"];

    public static void Write(string folder, int count)
    {
        WriteFile(folder, "publicaties/proefbundel/publicatie.md", SampleDocuments.Publication.Replace("paginas: 40", "paginas: 9000", StringComparison.Ordinal));
        WriteFile(folder, "begrippen/brug.md", SampleDocuments.Concept.Replace(" [Buurttuin](casus:buurttuin)", " de tuin", StringComparison.Ordinal));
        WriteFile(folder, "bronnen.yaml", SampleDocuments.Sources.Replace("tekst: Inleiding", "tekst: Woord vooraf", StringComparison.Ordinal));
        WriteFile(folder, "themas.yaml", string.Concat(Enumerable.Range(0, 12).Select(theme => Invariant($"- slug: thema-{theme}\n  titel: Thema {theme}\n  toelichting: Over {theme}.\n"))));
        foreach (var (file, text) in SampleDocuments.OfSite)
        {
            WriteFile(folder, file, text);
        }

        for (var number = 0; number < count; number++)
        {
            WriteFile(folder, Invariant($"casussen/{Slug(number)}.md"), Case(number));
        }

        for (var number = 1; number <= Lessons; number++)
        {
            WriteFile(folder, Invariant($"lessen/{number}-les-{number}.md"), Lesson(number, count));
        }
    }

    public static string Slug(int number) => Invariant($"wijk-{number:0000}");

    private static string Case(int number)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"""
            ---
            slug: {Slug(number)}
            titel: Wijk {number:0000}
            ondertitel: Buren nummer {number}
            samenvatting: Wat buren in wijk {number} met elkaar begonnen, en hoe dat afliep.
            publicatie: proefbundel
            hoofdstuk: {(number % 900) + 1}
            paginas: 5-12
            auteurs: [Ada Auteur]
            plaats:
              wijk: Wijk {number}
              gemeente: Gemeente {number % 300}
              provincie: Overijssel
              breedtegraad: {51 + (number % 200 / 100.0)}
              lengtegraad: {4 + (number % 250 / 100.0)}
            gebied: {Pick(Areas, number)}
            initiatiefnemers: [{Pick(Starters, number)}]
            ontmoetingsplek: {Pick(Places, number)}
            doelgroepen: [{Pick(Groups, number)}, {Pick(Groups, number + 1)}]
            periode:
              begin: {2000 + (number % 20)}
            status: loopt
            financiering: De buren betalen zelf, met hulp nummer {number}.
            themas: [thema-{number % 12}, thema-{(number + 5) % 12}]
            kerncijfers:

            """));
        text.Append(Figure("inwoners", "inwoners", "Inwoners", Invariant($"{1000 + (number * 7)}"), "inwoners", number));
        text.Append(Figure("sociale-huur", "wonen", "Sociale huurwoningen", Invariant($"{number % 101}"), "\"%\"", number));
        text.Append(Figure("koopwoningen", "wonen", "Koopwoningen", Invariant($"{100 - (number % 101)}"), "\"%\"", number));
        text.Append(Figure("gemiddeld-inkomen", "inkomen", "Gemiddeld inkomen", Invariant($"{15000 + (number * 10)}"), "euro per jaar", number));
        text.Append(Figure("laag-inkomen", "inkomen", "Laag inkomen", Invariant($"{number % 60}"), "\"%\"", number));
        text.Append(Figure("banen", "werk", "Banen", Invariant($"{number % 90}"), "banen per 100 inwoners", number));
        text.Append(Figure("nederlands", "herkomst", "Nederlandse achtergrond", Invariant($"{number % 100}"), "\"%\"", number));
        text.Append("partijen:\n");
        for (var party = 0; party < 6; party++)
        {
            text.Append(Invariant($"  - {{ naam: Partij {party} van {number}, soort: {Parties[party]}, pagina: 7 }}\n"));
        }

        text.Append(Invariant($"""
            personen:
              - naam: Bea Buur
                rol: Initiatiefnemer
                pagina: 7
            sociaal-kapitaal:
              bonding: [oordeel]
            """).Replace("  bonding: [oordeel]", Capital(number), StringComparison.Ordinal));
        text.Append(Invariant($"""

            bevindingen:
              - soort: werkt
                tekst: Samen beginnen werkt in wijk {number}.
                pagina: 9
              - soort: schuurt
                tekst: De subsidie van wijk {number} loopt af.
                pagina: 10
            ---
            ## Beeld vooraf

            Er groeit een pompoen in wijk {number}. [p. 5]
            """));
        return text.ToString();
    }

    private static string Capital(int number) => string.Join('\n', new[] { "bonding", "bridging", "linking" }.Select((kind, index) =>
        Invariant($"  {kind}: {{ oordeel: {Pick(Judgements, number + index)}, toelichting: Zo staat het ervoor., pagina: 8 }}")));

    /// <summary>Now and then a figure of another year, another area or with a reserve, as in life.</summary>
    private static string Figure(string indicator, string topic, string label, string value, string unit, int number) => Invariant($"""
          - id: {indicator}
            groep: demografie
            thema: {topic}
            indicator: {indicator}
            schaal: {(number % 17 == 0 ? "gemeente" : "wijk")}
            label: {label}
            waarde: {value}
            eenheid: {unit}
            peildatum: {(number % 5 == 0 ? 2018 : 2019)}
            {(number % 7 == 0 ? "kwalificatie: circa" : "bron: CBS")}
            pagina: 6

        """);

    private static string Lesson(int number, int cases)
    {
        var text = new StringBuilder(SampleDocuments.Lesson
            .Replace("slug: begin-klein", Invariant($"slug: les-{number}"), StringComparison.Ordinal)
            .Replace("nummer: 1", Invariant($"nummer: {number}"), StringComparison.Ordinal)
            .Replace("titel: Begin klein", Invariant($"titel: Les nummer {number}"), StringComparison.Ordinal));
        var evidence = new StringBuilder();
        for (var study = 0; study < cases; study++)
        {
            // One case in nine says nothing about a lesson; one in three says two things.
            for (var passage = 0; passage < ((study + number) % 9 == 0 ? 0 : study % 3 == 0 ? 2 : 1); passage++)
            {
                evidence.Append(Invariant($"  - casus: {Slug(study)}\n    standpunt: {Pick(Stances, study + number + passage)}\n    tekst: Voorval {passage} uit wijk {study}.\n    pagina: 5\n"));
            }
        }

        const string First = "  - casus: buurttuin\n    standpunt: ondersteunt\n    tekst: Het begon met een pompoen.\n    pagina: 5\n    sectie: Beeld vooraf\n";
        return text.Replace(First, evidence.ToString()).ToString();
    }

    private static string Pick(string[] words, int number) => words[number % words.Length];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void WriteFile(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
