using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.SourceDocuments;

/// <summary>What the documents of this repository must be, whoever writes them.</summary>
public sealed class SeedsTests
{
    private static readonly SourceLibrary Seeds = SourceFolder.Read(Repository.Seeds);

    public static TheoryData<string> Cases => [.. Seeds.OfKind<CaseDocument>().Select(study => study.Slug)];

    public static TheoryData<int> Lessons => [.. Seeds.OfKind<LessonDocument>().Select(lesson => lesson.Number)];

    [Fact]
    public void Every_document_reads_without_a_problem() => Assert.Empty(Seeds.Diagnostics.Select(problem => problem.ToString()));

    [Fact]
    public void There_are_enough_ties_concepts_and_nuances()
    {
        var ties = Seeds.OfKind<LessonDocument>().SelectMany(lesson => lesson.Evidence).Where(evidence => evidence.Case is not null).ToList();
        Assert.True(ties.Count >= 35, $"{ties.Count} ties");
        Assert.Contains(ties, tie => tie.Stance is WijInDeWijk.SourceDocuments.Vocabulary.Stance.Nuances);
        Assert.Contains(ties, tie => tie.Stance is WijInDeWijk.SourceDocuments.Vocabulary.Stance.Contradicts);
        Assert.True(Seeds.OfKind<ConceptDocument>().Count() >= 25);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_long_enough_to_miss_nothing_and_short_enough_to_read(string slug) =>
        Assert.InRange(WordsIn(Seeds.OfKind<CaseDocument>().Single(study => study.Slug == slug)), 900, 1600);

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_explains_itself_in_a_few_minutes(int number) =>
        Assert.InRange(WordsIn(Seeds.OfKind<LessonDocument>().Single(lesson => lesson.Number == number)), 300, 600);

    [Fact]
    public void A_concept_is_explained_on_one_screen() =>
        Assert.All(Seeds.OfKind<ConceptDocument>(), concept => Assert.InRange(WordsIn(concept), 60, 200));

    private static int WordsIn(SourceDocument document) => document.Sections
        .SelectMany(section => section.Blocks.Where(block => !block.IsSubheading))
        .Sum(block => MarkdownText.ToPlainText(block.Markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
