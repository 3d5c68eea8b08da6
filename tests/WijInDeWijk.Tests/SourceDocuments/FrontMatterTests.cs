using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>The fields of a document are read by the rules of YAML, and changed one at a time without a look at the rest.</summary>
public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\nslug: a\n---\nTekst.\n")]
    [InlineData("---\r\nslug: a\r\n---\r\nTekst.\r\n")]
    [InlineData("---  \nslug: a\n\n\n--- \n\nTekst.")]
    [InlineData("---\n---\n")]
    [InlineData("---\nslug: a\n---")]
    [InlineData("---\nslug: a\nzonder einde\n")]
    [InlineData("- een: lijst\n")]
    [InlineData("---")]
    [InlineData("")]
    public void What_is_split_is_written_as_it_was(string text) => Assert.Equal(text, FrontMatter.Split(text).Text);

    [Theory]
    [InlineData("slug: de-soepbus")]
    [InlineData("slug:   de-soepbus   # zo heet de bus")]
    [InlineData("slug: \"de-soepbus\"")]
    [InlineData("slug: 'de-soepbus' # zo heet de bus")]
    [InlineData("\"slug\": de-soepbus")]
    [InlineData("slug: \"de\\x2Dsoepbus\"")]
    [InlineData("slug: >-\n  de-soepbus")]
    [InlineData("slug:\n  de-soepbus")]
    [InlineData("titel: |\n  slug: een-ander\nslug: de-soepbus")]
    [InlineData("{ slug: de-soepbus, titel: Soep }")]
    public void A_field_is_read_by_the_rules_of_yaml(string fields) => Assert.Equal("de-soepbus", Fields(fields).Value("slug"));

    [Theory]
    [InlineData("titel: De Soepbus")]
    [InlineData("slug: [de-soepbus]")]
    [InlineData("slug: \"de-soepbus")]
    [InlineData("slug: een\nslug: twee")]
    [InlineData("niets")]
    public void A_field_that_is_not_there_or_can_not_be_read_says_nothing(string fields) => Assert.Null(Fields(fields).Value("slug"));

    [Theory]
    [InlineData("status: loopt", "status: gestopt")]
    [InlineData("status:   loopt   # sinds 2019", "status:   gestopt   # sinds 2019")]
    [InlineData("status: \"loopt\" # sinds 2019", "status: gestopt # sinds 2019")]
    [InlineData("'status' : 'loopt'", "'status' : gestopt")]
    [InlineData("status: loopt met\n  horten en stoten\ngebied: stad", "status: gestopt\ngebied: stad")]
    [InlineData("status:\n  loopt", "status:\n  gestopt")]
    [InlineData("status:", "status: gestopt")]
    [InlineData("status: # nog vragen", "status: gestopt # nog vragen")]
    [InlineData("status: >- # lang\n  loopt\n  nog\n\n# over het gebied\ngebied: stad", "status: gestopt # lang\n\n# over het gebied\ngebied: stad")]
    [InlineData("# boven\ntitel: |\n  status: loopt\nstatus: loopt\n# onder\ngebied: stad", "# boven\ntitel: |\n  status: loopt\nstatus: gestopt\n# onder\ngebied: stad")]
    [InlineData("titel: 🥣 soep\nstatus: loopt\ngebied: stad", "titel: 🥣 soep\nstatus: gestopt\ngebied: stad")]
    [InlineData("titel: Soep\r\nstatus: loopt\r\ngebied: stad", "titel: Soep\r\nstatus: gestopt\r\ngebied: stad")]
    [InlineData("titel: Soep", "titel: Soep\nstatus: gestopt")]
    [InlineData("status: [loopt]", "status: [loopt]")]
    [InlineData("status: \"loopt", "status: \"loopt")]
    [InlineData("titel: &zo loopt\nstatus: *zo", "titel: &zo loopt\nstatus: *zo")]
    public void One_field_changes_and_every_other_sign_stays(string before, string after)
    {
        Assert.Equal($"---\n{after}\n---\nstatus: loopt\n", FrontMatter.Split($"---\n{before}\n---\nstatus: loopt\n").With("status", "gestopt").Text);
    }

    [Theory]
    [InlineData("Buurt: \"hier\" # daar")]
    [InlineData("- geen lijst")]
    [InlineData("{}")]
    [InlineData("twee\nregels")]
    public void What_is_set_is_what_is_read(string value) => Assert.Equal(value, Fields("titel: Soep\nslug: soep").With("titel", value).Value("titel"));

    [Theory]
    [InlineData("bewijs: []\nslot: ja", "bewijs:\n  - casus: soep\n    standpunt: ondersteunt\nslot: ja")]
    [InlineData("bewijs: [ ] # nog niets\nslot: ja", "bewijs: # nog niets\n  - casus: soep\n    standpunt: ondersteunt\nslot: ja")]
    [InlineData("bewijs:\nslot: ja", "bewijs:\n  - casus: soep\n    standpunt: ondersteunt\nslot: ja")]
    [InlineData("\"bewijs\":\n- casus: tuin\n\n# tot slot\nslot: ja", "\"bewijs\":\n- casus: tuin\n- casus: soep\n  standpunt: ondersteunt\n\n# tot slot\nslot: ja")]
    [InlineData("bewijs:\n    - casus: tuin\n      # over de tuin\n", "bewijs:\n    - casus: tuin\n      # over de tuin\n    - casus: soep\n      standpunt: ondersteunt\n")]
    [InlineData("bewijs:\n  - tekst: |\n      Eerst dit.\n      # en dan dat\nslot: ja", "bewijs:\n  - tekst: |\n      Eerst dit.\n      # en dan dat\n  - casus: soep\n    standpunt: ondersteunt\nslot: ja")]
    [InlineData("bewijs: [{ casus: tuin }]\nslot: ja", "bewijs: [{ casus: tuin }, { casus: soep, standpunt: ondersteunt }]\nslot: ja")]
    [InlineData("bewijs: [ casus: tuin, ]\nslot: ja", "bewijs: [ casus: tuin, { casus: soep, standpunt: ondersteunt }, ]\nslot: ja")]
    [InlineData("slot: ja", "slot: ja")]
    public void A_list_gets_one_item_more_where_it_ends(string before, string after) =>
        Assert.Equal(after.TrimEnd('\n'), Fields(before).WithItem("bewijs", [new("casus", "soep"), new("standpunt", "ondersteunt")]).Fields!.TrimEnd('\n'));

    [Fact]
    public void Evidence_is_added_to_the_fields_of_a_lesson_and_not_to_its_words()
    {
        const string lesson = "---\nnummer: 1\nbewijs: []\n---\nbewijs: is geen veld\n";

        Assert.Equal(
            "---\nnummer: 1\nbewijs:\n  - casus: soep\n    standpunt: ondersteunt\n    tekst: \"Het begon met \\\"één\\\" pan.\"\n    herkomst: inzender\n    datum: 2026-11\n---\nbewijs: is geen veld\n",
            LessonReferences.AddTo(lesson, "soep", new NewEvidence(1, Stance.Supports, "Het begon met \"één\" pan.", Origin.Contributor, null, "2026-11")));
    }

    private static FrontMatter Fields(string fields) => new($"{fields}\n", "Tekst.\n");
}
