using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>The words that the field uses for the same thing.</summary>
public sealed class ThesaurusTests : IDisposable
{
    private readonly SeedFolder _seeds = new();

    [Fact]
    public void Words_that_mean_the_same_find_each_other_and_others_find_one_way()
    {
        _seeds.Write("thesaurus.yaml", "- gelijk: [mantelzorger, zorgende naaste]\n- zoek: rondkomen\n  vind: [armoede, schulden]\n- zoek: [kas, pot]\n  vind: buurtfonds\n");

        var library = SourceFolder.Read(_seeds.Path);

        Assert.Empty(library.Diagnostics);
        Assert.Equal(
            ["mantelzorger, zorgende naaste > ", "rondkomen > armoede, schulden", "kas, pot > buurtfonds"],
            library.Thesaurus.Select(line => $"{string.Join(", ", line.Terms)} > {string.Join(", ", line.AlsoFinds)}"));
    }

    [Theory]
    [InlineData("- gelijk: [kalebas]", "thesaurus.yaml:1: thesaurus[1].gelijk: Een woord alleen is aan niets gelijk: geef er minstens twee.")]
    [InlineData("- zoek: kalebas", "thesaurus.yaml:1: thesaurus[1].vind: Dit veld ontbreekt.")]
    [InlineData("- vind: pompoen", "thesaurus.yaml:1: thesaurus[1].zoek: Dit veld ontbreekt.")]
    [InlineData("- gelijk: [pompoen, kalebas]\n- gelijk: [zaaien, planten]\n  betekent: hetzelfde", "thesaurus.yaml:3: thesaurus[2].betekent: Dit veld bestaat niet. Wel toegestaan: gelijk.")]
    [InlineData("- gelijk: pompoen", "thesaurus.yaml:1: thesaurus[1].gelijk: Hier hoort een lijst, met een streepje voor elk punt of tussen [ ].")]
    public void A_line_that_says_nothing_is_reported_where_it_stands(string text, string expected)
    {
        _seeds.Write("thesaurus.yaml", text);

        Assert.Equal([expected], SourceFolder.Read(_seeds.Path).Diagnostics.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Without_a_thesaurus_the_documents_are_sound_all_the_same() => Assert.True(SourceFolder.Read(_seeds.Path).IsSound);

    [Fact]
    public void The_thesaurus_of_this_repository_has_enough_of_the_field() => Assert.True(SourceFolder.Read(Repository.Seeds).Thesaurus.Count >= 150);

    public void Dispose() => _seeds.Dispose();
}
