using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>The page of a case shows all that its document says.</summary>
public sealed class CasePageTests(Site site) : IClassFixture<Site>
{
    private static readonly SourceLibrary Seeds = SourceFolder.Read(Repository.Seeds);

    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Cases => [.. Seeds.OfKind<CaseDocument>().Select(study => study.Slug)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Shows_every_key_figure_with_its_label_value_comparison_and_page(string slug)
    {
        var page = await _client.PageAsync($"/casussen/{slug}");

        foreach (var figure in Seeds.OfKind<CaseDocument>().Single(study => study.Slug == slug).KeyFigures)
        {
            var row = page.GetElementById($"cijfer-{figure.Id}");
            Assert.NotNull(row);
            var words = Pages.Fold(row.TextContent);
            Assert.Contains(Pages.Fold(figure.Label), words, StringComparison.Ordinal);
            Assert.Contains($"p. {figure.Provenance.Pages!.Value.ToString().Replace('-', '–')}", words, StringComparison.Ordinal);
            Assert.All(NumbersOf(figure), number => Assert.Contains(number, words, StringComparison.Ordinal));
            Assert.Contains(Pages.Fold(figure.Text ?? figure.Comparison?.With ?? string.Empty), words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Shows_every_party_person_finding_note_and_judgement(string slug)
    {
        var study = Seeds.OfKind<CaseDocument>().Single(item => item.Slug == slug);

        var page = await _client.PageAsync($"/casussen/{slug}");

        Assert.All(study.Parties, party => page.ShouldSay(party.Name));
        Assert.All(study.People, person => page.ShouldSay(person.Role));
        Assert.All(study.Findings, finding => page.ShouldSay(finding.Text));
        Assert.All(study.EditorNotes, note => page.ShouldSay(note.Text));
        Assert.All(study.SocialCapital, capital => page.ShouldSay(capital.Reason));
        Assert.All(study.Sections, section => Assert.NotNull(page.GetElementById(section.Anchor)));
    }

    [Fact]
    public async Task A_pseudonym_is_marked_as_one() => (await _client.PageAsync("/casussen/st-joseph")).ShouldSay("Hanna (pseudoniem)");

    [Fact]
    public async Task Says_that_it_was_not_assessed_for_effect() =>
        (await _client.PageAsync("/casussen/krachtstation")).ShouldSay("Praktijkverhaal, niet beoordeeld op effect");

    [Fact]
    public async Task What_became_of_it_stands_above_the_story() =>
        (await _client.PageAsync("/casussen/boefjes-en-baristas")).ShouldSay("Hoe het verder ging");

    private static IEnumerable<string> NumbersOf(KeyFigureEntry figure) =>
        new[] { figure.Value, figure.RangeFrom, figure.RangeTo, figure.OneIn, figure.Comparison?.Value }
            .OfType<decimal>()
            .Select(number => number.ToString("#,##0.###", System.Globalization.CultureInfo.GetCultureInfo("nl-NL")));
}
