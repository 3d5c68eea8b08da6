using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Tests.PrivacyScan;

/// <summary>Measured on the texts of the repository: full of organisations, streets and neighbourhoods, and of people who are named in public.</summary>
public sealed class PrivacyPrecisionTests(ITestOutputHelper output)
{
    private static readonly SourceLibrary Seeds = SourceFolder.Read(Repository.Seeds);

    // Named in the running text only; each was looked up by eye.
    private static readonly string[] Scholars =
    [
        "Andries Baart", "Anja Machielse", "Ella Vogelaar", "Frank van Klingeren", "Gabriel van den Brink", "James Coleman", "John Kretzmann", "John McKnight",
        "Jürgen Habermas", "Kim Putters", "Mark Granovetter", "Michael Woolcock", "Robert Putnam", "Steven Vertovec",
    ];

    [Fact]
    public void Full_names_in_the_seeds_are_people_and_few_people_are_missed()
    {
        var found = Texts().SelectMany(text => Found(text, PrivacyKind.FullName)).ToHashSet(StringComparer.Ordinal);
        var people = People().Concat(Scholars).ToHashSet(StringComparer.Ordinal);
        var all = string.Join('\n', Texts());
        var inTexts = people.Where(name => name.Contains(' ', StringComparison.Ordinal) && all.Contains(name, StringComparison.Ordinal)).ToList();

        output.WriteLine($"Not in a list of people: {string.Join(", ", found.Except(people))}");
        output.WriteLine($"Missed: {string.Join(", ", inTexts.Except(found))}");
        output.WriteLine($"{found.Count} found, {found.Count(people.Contains)} of them in a list of people; {inTexts.Count} people in the texts, {inTexts.Count(found.Contains)} found");
        Assert.True(found.Count(people.Contains) >= 0.95 * found.Count);
        Assert.True(inTexts.Count(found.Contains) >= 0.9 * inTexts.Count);
    }

    [Theory]
    [InlineData(PrivacyKind.PhoneNumber)]
    [InlineData(PrivacyKind.MailAddress)]
    [InlineData(PrivacyKind.CitizenNumber)]
    [InlineData(PrivacyKind.HouseAddress)]
    public void The_seeds_hold_no_private_numbers_or_addresses(PrivacyKind kind) =>
        Assert.Empty(Texts().SelectMany(text => Found(text, kind)));

    private static IEnumerable<string> Texts() => Seeds.Documents
        .SelectMany(document => document.Sections.SelectMany(section => section.Blocks))
        .Select(block => MarkdownText.ToPlainText(block.Markdown));

    private static IReadOnlyList<string> Found(string text, PrivacyKind kind) =>
        PrivacyWarnings.Find(text).SingleOrDefault(warning => warning.Kind == kind)?.Found ?? [];

    private static IEnumerable<string> People() => Seeds.OfKind<CaseDocument>().SelectMany(study => study.People.Select(person => person.Name).Concat(study.Authors))
        .Concat(Seeds.OfKind<PublicationDocument>().SelectMany(publication => publication.People.Select(person => person.Name)))
        .Concat(Seeds.OfKind<PublicationTextDocument>().SelectMany(text => text.Authors));
}
