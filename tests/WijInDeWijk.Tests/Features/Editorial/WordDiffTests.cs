using System.Diagnostics;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What changed, in the sentence in which it changed, and never so that an editor has to wait for it.</summary>
public sealed class WordDiffTests
{
    [Fact]
    public void Words_that_changed_stand_in_their_whole_sentence()
    {
        var before = $"{Filler(300)} Op dinsdag rijdt de bus met soep door de wijk en belt bij iedereen aan. {Filler(300)}";
        var after = before.Replace("dinsdag rijdt", "woensdag loopt", StringComparison.Ordinal);

        var pieces = WordDiff.Between(before, after).Pieces;

        Assert.Equal([DiffKind.Same, DiffKind.Gone, DiffKind.New, DiffKind.Same], pieces.Select(piece => piece.Kind));
        Assert.Equal(("dinsdag rijdt", "woensdag loopt"), (pieces[1].Text, pieces[2].Text));
        Assert.EndsWith("… Op ", pieces[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(" de bus met soep door de wijk en belt bij iedereen aan.", pieces[3].Text, StringComparison.Ordinal);
        Assert.True(pieces[0].Text.Length + pieces[3].Text.Length < 400);
    }

    [Fact]
    public void A_sentence_goes_on_behind_an_initial_and_an_abbreviation()
    {
        var before = $"{Filler(300)} Volgens mevr. A. de Vries, o.a. van de flat, was het bijv. op zaterdag druk. {Filler(300)}";

        var pieces = WordDiff.Between(before, before.Replace("zaterdag", "zondag", StringComparison.Ordinal)).Pieces;

        Assert.EndsWith("… Volgens mevr. A. de Vries, o.a. van de flat, was het bijv. op ", pieces[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nx\nc\n")]
    [InlineData("", "nieuw")]
    [InlineData("weg", "")]
    [InlineData("gelijk", "gelijk")]
    [InlineData("Een zin. Nog een zin. Een zin.", "Een zin. Een zin. Nog één zin.")]
    public void Nothing_is_lost_or_made_up(string before, string after)
    {
        var pieces = WordDiff.Between(before, after).Pieces;

        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.New).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Gone).Select(piece => piece.Text)));
    }

    [Fact]
    public void Large_texts_that_differ_everywhere_take_no_time()
    {
        var thesaurus = File.ReadAllText(Path.Combine(Repository.Seeds, "thesaurus.yaml"));
        (string, string)[] pairs =
        [
            (thesaurus, thesaurus.Replace("- ", "-  ", StringComparison.Ordinal)),
            (thesaurus, string.Join('\n', Shuffled(thesaurus.Split('\n')))),
            (thesaurus, thesaurus.Replace("e", "ee", StringComparison.Ordinal)),
            (Filler(30_000), string.Join(' ', Shuffled(Filler(30_000).Split(' ')))),
            (string.Concat(Enumerable.Repeat("a b\n", 90_000)), string.Concat(Enumerable.Repeat("b a c\n", 60_000))),
        ];
        var clock = Stopwatch.StartNew();

        Assert.All(pairs, pair => Assert.False(WordDiff.Between(pair.Item1, pair.Item2).IsSame));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed.TotalSeconds} s");
    }

    private static IEnumerable<string> Shuffled(string[] parts) => Enumerable.Range(0, parts.Length).OrderBy(place => place * 7_919L % 10_007).Select(place => parts[place]);

    private static string Filler(int words) => string.Join(' ', Enumerable.Range(1, words / 6).Select(number => $"Zin {number} is een rustige zin."));
}
