using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>A lesson carries its evidence visibly.</summary>
public sealed class LessonPageTests(Site site) : IClassFixture<Site>
{
    private static readonly SourceLibrary Seeds = SourceFolder.Read(Repository.Seeds);

    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<int> Lessons => [.. Seeds.OfKind<LessonDocument>().Select(lesson => lesson.Number)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Shows_every_piece_of_evidence_under_its_stance(int number)
    {
        var lesson = Seeds.OfKind<LessonDocument>().Single(item => item.Number == number);

        var page = await _client.PageAsync($"/lessen/{number}");

        foreach (var evidence in lesson.Evidence)
        {
            page.ShouldSay(evidence.Text);
            page.ShouldSay(evidence.Stance.Label());
        }

        Assert.All(lesson.ReflectionQuestions, question => page.ShouldSay(question));
        page.ShouldSay(lesson.Asks.Funders);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Counts_the_cases_that_support_nuance_and_contradict_it(int number)
    {
        var ties = Seeds.OfKind<LessonDocument>().Single(item => item.Number == number).Evidence.Where(evidence => evidence.Case is not null).ToList();

        var page = await _client.PageAsync($"/lessen/{number}");

        page.ShouldSay($"Steunt op {ties.Select(tie => tie.Case).Distinct().Count()} casussen");
        page.ShouldSay($"{ties.Where(tie => tie.Stance is Stance.Supports).Select(tie => tie.Case).Distinct().Count()} onderste");
    }
}
