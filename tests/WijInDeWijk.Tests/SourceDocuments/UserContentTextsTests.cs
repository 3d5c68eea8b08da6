using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.SourceDocuments.Writing;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>What stands beside the documents: written as it is read, and its faults reported as those of documents are.</summary>
public sealed class UserContentTextsTests : IDisposable
{
    private const string Reaction = "- nummer: 3\n  bij: les:1\n  reactie: herkend\n  tekst: Snert op de stoep.\n  op: 2026-11-24T12:00:00Z\n";
    private const string Answer = "- casus: buurttuin\n  uitkomst: loopt\n  op: 2026-11-24\n";
    private const string Photo = "- nummer: 3\n  casus: buurttuin\n  bestand: 3.jpg\n  alt: Soep\n";
    private const string History = "- document: casus:buurttuin\n  bijgewerkt: 2026-11-24\n  veranderd:\n    - { op: 2026-11-24, wat: Beter }\n";

    private readonly SeedFolder _seeds = new();

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { SourceFiles.ReactionsFile, Reaction, "bij: les:1 -> bij: les:9", "praktijk/reacties.yaml:2: reacties[1].bij: Verwijst naar les '9', maar die bestaat niet." },
        { SourceFiles.ReactionsFile, Reaction, "bij: les:1 -> bij: begrip:brug", "praktijk/reacties.yaml:2: reacties[1].bij: 'begrip:brug' is niet toegestaan: schrijf les:… of casus:…." },
        { SourceFiles.ReactionsFile, Reaction, "reactie: herkend -> reactie: mooi", "praktijk/reacties.yaml:3: reacties[1].reactie: 'mooi' is niet toegestaan. Kies uit: herkend, anders." },
        { SourceFiles.ReactionsFile, Reaction, "nummer: 3 -> nummer: 0", "praktijk/reacties.yaml:1: reacties[1].nummer: '0' is geen geheel getal van 1 tot en met 999999999." },
        { SourceFiles.ReactionsFile, Reaction + Reaction, "Snert -> Soep", "praktijk/reacties.yaml:6: reacties[2].nummer: Nummer 3 is er al." },
        { SourceFiles.ReactionsFile, Reaction, "op: 2026-11-24T12:00:00Z -> op: gisteren", "praktijk/reacties.yaml:5: reacties[1].op: 'gisteren' is geen moment: schrijf een dag (2026-11-24) of een tijdstip in UTC (2026-11-24T13:05:00Z)." },
        { SourceFiles.ReactionsFile, Reaction, "tekst: -> e-mail:", "praktijk/reacties.yaml:4: reacties[1].e-mail: Dit veld bestaat niet. Wel toegestaan: bij, nummer, op, plaats, reactie, tekst, wie." },
        { SourceFiles.CheckInsFile, Answer, "casus: buurttuin -> casus: kerktuin", "praktijk/hoe-gaat-het-nu.yaml:1: hoe-gaat-het-nu[1].casus: Verwijst naar casus 'kerktuin', maar die bestaat niet." },
        { SourceFiles.CheckInsFile, Answer, "uitkomst: loopt -> uitkomst: prima", "praktijk/hoe-gaat-het-nu.yaml:2: hoe-gaat-het-nu[1].uitkomst: 'prima' is niet toegestaan. Kies uit: loopt, veranderd, gestopt." },
        { SourceFiles.PhotosFile, Photo, "bestand: 3.jpg -> bestand: ../3.jpg", "praktijk/fotos.yaml:3: fotos[1].bestand: Het bestand praktijk/fotos/../3.jpg is er niet." },
        { SourceFiles.PhotosFile, Photo, "alt: Soep -> vingerafdruk: abc", "praktijk/fotos.yaml:1: fotos[1].alt: Dit veld ontbreekt." },
        { SourceFiles.PhotosFile, Photo, "alt: Soep -> vingerafdruk: abc", "praktijk/fotos.yaml:4: fotos[1].vingerafdruk: Een vingerafdruk telt 64 tekens: 0 tot en met 9 en a tot en met f. Laat de regel weg bij een foto die u er zelf bij zet." },
        { SourceFiles.HistoryFile, History, "casus:buurttuin -> thema:groen", "wijzigingen.yaml:1: wijzigingen[1].document: 'thema:groen' is niet toegestaan: schrijf casus:… of les:… of begrip:… of pagina:…." },
        { SourceFiles.HistoryFile, History + History, "Beter -> Anders", "wijzigingen.yaml:5: wijzigingen[2].document: 'casus:buurttuin' staat er al." },
        { SourceFiles.HistoryFile, History, "wat: Beter -> wat:", "wijzigingen.yaml:4: wijzigingen[1].veranderd[1].wat: Hier hoort tekst." },
        { SourceFiles.ArchiveFile, "- document: casus:weg\n  titel: Weg\n  naar: /casussen\n", "naar: /casussen -> naar: //elders.nl", "archief.yaml:3: archief[1].naar: '//elders.nl' is geen adres op deze site: het begint met één /." },
        { SourceFiles.ArchiveFile, "- document: casus:weg\n  titel: Weg\n  naar: /casussen\n", "  titel: Weg\n -> ", "archief.yaml:1: archief[1].titel: Wie ergens naar verwijst, heeft ook een titel." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Is_reported_where_it_stands(string file, string text, string change, string expected)
    {
        var (from, to) = change.Split(" -> ") is [var before, var after] ? (before, after) : default;
        Assert.Contains(from, text, StringComparison.Ordinal);
        _seeds.Write(file, text.Replace(from, to, StringComparison.Ordinal));
        _seeds.Write("praktijk/fotos/3.jpg", "Of het een foto is, ziet de start.");

        Assert.Contains(expected, SourceFolder.Read(_seeds.Path).Diagnostics.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Sound_files_have_no_faults()
    {
        _seeds.Write(SourceFiles.ReactionsFile, Reaction);
        _seeds.Write(SourceFiles.CheckInsFile, Answer);
        _seeds.Write(SourceFiles.PhotosFile, Photo);
        _seeds.Write(SourceFiles.HistoryFile, History);
        _seeds.Write("praktijk/fotos/3.jpg", "Of het een foto is, ziet de start.");

        var library = SourceFolder.Read(_seeds.Path);

        Assert.Empty(library.Diagnostics);
        Assert.Equal((1, 1, 1, 1), (library.Beside.Reactions.Count, library.Beside.CheckIns.Count, library.Beside.Photos.Count, library.Beside.Histories.Count));
    }

    [Theory]
    [InlineData("Gewoon.")]
    [InlineData("Twee\nregels.")]
    [InlineData("Eerst: dit\n\n- dan # dat\n> en \"zo\"")]
    [InlineData("Regel met spaties   \nen nog een")]
    [InlineData("a\n  ingesprongen")]
    [InlineData("Emoji 😀\nén streepje — ‘aanhaling’")]
    [InlineData("null")]
    [InlineData("ja\n---\nnee")]
    [InlineData("geen regeleinde: \\n \u00a0 .")]
    [InlineData("{ geen: lijst }, [ook, niet], *ster &anker !merk %proef @apen `tik`")]
    public void Words_come_back_as_they_were(string words)
    {
        var written = new UserContentTexts(
            [new ReactionEntry(3, new DocumentLink(DocumentKind.Case, "buurttuin"), ReactionKind.Otherwise, words, words, words, Moment)],
            [new CheckInEntry("buurttuin", CheckInOutcome.Stopped, words, words, words, Moment)],
            [new PhotoEntry(3, "buurttuin", "praktijk/fotos/3.jpg", words, words, new string('a', 64), 2)],
            [new PageHistoryEntry(new DocumentLink(DocumentKind.Lesson, "1"), Moment, [new ChangeNote(Moment, words)])]);
        _seeds.Write("praktijk/fotos/3.jpg", "Of het een foto is, ziet de start.");
        foreach (var (file, text) in UserContentWriter.Write(written))
        {
            _seeds.Write(file, text);
        }

        var read = SourceFolder.Read(_seeds.Path);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(written.Reactions, read.Beside.Reactions);
        Assert.Equal(written.CheckIns, read.Beside.CheckIns);
        Assert.Equal(written.Photos[0] with { Line = 0 }, read.Beside.Photos[0] with { Line = 0 });
        Assert.Equal(written.Histories[0].Notes, read.Beside.Histories[0].Notes);
        Assert.Equal(Moment, read.Beside.Histories[0].UpdatedAt);
    }

    public void Dispose() => _seeds.Dispose();

    private static DateTimeOffset Moment => new DateTimeOffset(2026, 11, 24, 12, 0, 5, TimeSpan.Zero).AddTicks(1234567);
}
