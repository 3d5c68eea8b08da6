using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Tests.Search;

/// <summary>Forms of a word become one, compounds their parts, and names stay what they are.</summary>
public sealed class DutchAnalysisTests
{
    private readonly DutchAnalysis _analysis = new(new HashSet<string>(), new HashSet<string>(), SearchSteps.All);

    [Theory]
    [InlineData("les", "lessen")]
    [InlineData("initiatief", "initiatieven")]
    [InlineData("huis", "huizen")]
    [InlineData("brief", "brieven")]
    [InlineData("school", "scholen")]
    [InlineData("stad", "steden")]
    [InlineData("lid", "leden")]
    [InlineData("kind", "kinderen")]
    [InlineData("gemeente", "gemeenten", "gemeentes")]
    [InlineData("subsidie", "subsidies")]
    [InlineData("industrie", "industrieën")]
    [InlineData("idee", "ideeën")]
    [InlineData("foto", "foto's")]
    [InlineData("praat", "praatje", "praatjes")]
    [InlineData("werk", "werkt", "werken", "gewerkt", "werkte", "werkten")]
    [InlineData("loopt", "lopen")]
    [InlineData("vrijwilliger", "vrijwilligers")]
    [InlineData("ontmoetingsplek", "ontmoetingsplekken")]
    [InlineData("opbouwwerker", "opbouwwerkers")]
    [InlineData("mens", "mensen")]
    [InlineData("kans", "kansen")]
    [InlineData("ontwikkelkans", "ontwikkelkansen")]
    [InlineData("fiets", "fietsen")]
    [InlineData("huisarts", "huisartsen")]
    [InlineData("speelplaats", "speelplaatsen")]
    [InlineData("verband", "verbanden")]
    [InlineData("behoefte", "behoeften", "behoeftes")]
    [InlineData("niveau", "niveaus")]
    [InlineData("kamer", "kamers")]
    [InlineData("inkomen", "inkomens")]
    [InlineData("overheid", "overheden")]
    [InlineData("volwassene", "volwassenen")]
    [InlineData("meisje", "meisjes")]
    public void Forms_of_a_word_have_one_stem(params string[] forms) =>
        Assert.Equal(Enumerable.Repeat(StemOf(forms[0]), forms.Length), forms.Select(StemOf));

    [Theory]
    [InlineData("ouders", "ouderen")]
    [InlineData("buur", "buurt")]
    [InlineData("les", "last")]
    [InlineData("lid", "leed")]
    [InlineData("boer", "boerderij")]
    [InlineData("les", "lezen")]
    [InlineData("man", "maanden")]
    [InlineData("leeg", "leggen")]
    [InlineData("plaats", "plaatje")]
    [InlineData("overheid", "over")]
    public void Different_words_keep_different_stems(string one, string other) => Assert.NotEqual(StemOf(one), StemOf(other));

    [Theory]
    [InlineData("huisartsenpraktijk", "huisarts", "praktijk")]
    [InlineData("ontmoetingsplekken", "ontmoeting", "plek")]
    [InlineData("opbouwwerker", "opbouw", "werker")]
    [InlineData("buurthuizen", "buurt", "huis")]
    public void A_compound_is_known_by_its_parts(string compound, params string[] parts) =>
        Assert.Equal(parts.Select(StemOf), FormsOf(compound).Parts);

    [Theory]
    [InlineData("groep")]
    [InlineData("gemeente")]
    [InlineData("bewoner")]
    [InlineData("vrijwilliger")]
    [InlineData("mienskip")]
    [InlineData("xyzzyplugh")]
    public void A_word_that_is_no_compound_stays_whole(string word) => Assert.Empty(FormsOf(word).Parts);

    [Fact]
    public void A_name_is_never_taken_apart()
    {
        var named = new DutchAnalysis(new HashSet<string> { "buurthuizen" }, new HashSet<string>(), SearchSteps.All);

        Assert.NotEmpty(FormsOf("buurthuizen").Parts);
        Assert.Empty(named.Of("buurthuizen").Parts);
    }

    [Theory]
    [InlineData("Súdwest-Fryslân", "sudwest", "fryslan")]
    [InlineData("COÖPERATIE", "cooperatie")]
    [InlineData("Crèche", "creche")]
    [InlineData("mei-inoar", "mei", "inoar")]
    public void Capitals_and_diacritics_make_no_difference(string text, params string[] words) =>
        Assert.Equal(words, _analysis.Read(text).Select(word => word.Place.Folded));

    [Fact]
    public void A_number_is_the_same_with_and_without_a_dot_for_thousands() => Assert.Equal(FormsOf("16514").Word, FormsOf("16.514").Word);

    [Fact]
    public void Every_word_knows_its_place_in_the_text()
    {
        const string text = "De ‘coöperatie’ in Súdwest";

        Assert.Equal(["De", "coöperatie", "in", "Súdwest"], _analysis.Read(text).Select(word => text[word.Place.Start..word.Place.End]));
    }

    [Theory]
    [InlineData(SearchSteps.None)]
    [InlineData(SearchSteps.Compounds)]
    public void Without_stemming_a_word_is_only_itself(SearchSteps steps) =>
        Assert.Equal("lessen", new DutchAnalysis(new HashSet<string>(), new HashSet<string>(), steps).Of("lessen").Stem);

    private string StemOf(string word) => FormsOf(word).Stem;

    private WordForms FormsOf(string word) => Assert.Single(_analysis.Read(word)).Forms;
}
