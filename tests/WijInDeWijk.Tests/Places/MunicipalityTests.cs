using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Tests.Places;

/// <summary>A municipality is recognised however somebody writes it, and suggested from its first letters.</summary>
public sealed class MunicipalityTests(Site site) : IClassFixture<Site>
{
    private Municipalities Municipalities => site.Services.GetRequiredService<Municipalities>();

    [Theory]
    [InlineData("Utrecht", "Utrecht", "Utrecht")]
    [InlineData("  utrecht ", "Utrecht", "Utrecht")]
    [InlineData("den haag", "'s-Gravenhage", "Zuid-Holland")]
    [InlineData("’s-Gravenhage", "'s-Gravenhage", "Zuid-Holland")]
    [InlineData("s gravenhage", "'s-Gravenhage", "Zuid-Holland")]
    [InlineData("DEN BOSCH", "'s-Hertogenbosch", "Noord-Brabant")]
    [InlineData("Sudwest Fryslan", "Súdwest-Fryslân", "Fryslân")]
    [InlineData("Nuenen", "Nuenen, Gerwen en Nederwetten", "Noord-Brabant")]
    [InlineData("Heerhugowaard", "Dijk en Waard", "Noord-Holland")]
    public void Is_found_by_any_of_its_names(string written, string name, string province)
    {
        var found = Municipalities.Find(written);

        Assert.Equal((name, province), (found?.Name, found?.Province));
    }

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("'")]
    [InlineData(null)]
    [InlineData("Bergen")]
    public void A_name_that_is_none_or_could_be_two_is_not_guessed(string? written) => Assert.Null(Municipalities.Find(written));

    [Fact]
    public void The_beginning_of_a_name_comes_before_the_beginning_of_a_word_and_that_before_a_part()
    {
        Assert.Equal(["'s-Gravenhage", "Den Helder"], Names("den h"));
        Assert.Equal(["Bergen (L)", "Bergen (NH)", "Bergen op Zoom"], Names("bergen").Take(3));
        Assert.Equal(["Zwolle"], Names("wolle").Where(name => name == "Zwolle"));
        Assert.Equal("Berg en Dal", Names("berg en")[0]);
        Assert.Contains("Hof van Twente", Names("twen"));
        Assert.Equal("Twenterand", Names("twen")[0]);
    }

    [Fact]
    public void No_letters_suggest_nothing_and_many_matches_a_handful()
    {
        Assert.Empty(Names(" "));
        Assert.Equal(8, Names("e").Count);
        Assert.Equal(3, Municipalities.Suggest("e", most: 3).Count);
    }

    [Fact]
    public void A_label_tells_the_province_and_the_other_name() =>
        Assert.Equal("'s-Gravenhage (Den Haag), Zuid-Holland", Municipalities.Find("Den Haag")!.Label);

    [Fact]
    public void There_are_as_many_as_each_province_had_on_the_first_of_January_2026()
    {
        var list = SourceFolder.Read(Repository.Seeds).Municipalities;

        Assert.Equal("2026-01-01", list.ReferenceDate);
        Assert.Equal(342, list.Municipalities.Count);
        Assert.Equal(
            [12, 6, 18, 51, 10, 31, 56, 44, 25, 26, 13, 50],
            Enum.GetValues<Province>().Select(province => list.Municipalities.Count(entry => entry.Province == province)));
    }

    [Fact]
    public void Every_place_of_a_published_case_is_in_the_list()
    {
        var cases = SourceFolder.Read(Repository.Seeds).OfKind<WijInDeWijk.SourceDocuments.Documents.CaseDocument>();

        Assert.All(cases, study => Assert.Equal(study.Place.Province, Municipalities.Find(study.Place.Municipality)?.Province));
    }

    [Fact]
    public void Without_a_list_every_name_is_unknown()
    {
        using var seeds = new SeedFolder();
        using var bare = new Site { SeedsFolder = seeds.Path };
        var municipalities = bare.Services.GetRequiredService<Municipalities>();

        Assert.Null(municipalities.Find("Utrecht"));
        Assert.Empty(municipalities.Suggest("Utrecht"));
    }

    private List<string> Names(string text) => [.. Municipalities.Suggest(text).Select(municipality => municipality.Name)];
}
