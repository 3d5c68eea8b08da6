using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Content.Publishing;

namespace WijInDeWijk.Tests.Content;

/// <summary>How much an editor would be asked about the cases of the repository, were they new: full of organisations, streets, and people named in public.</summary>
public sealed class PrivacyQuestionsOfSeedsTests(ITestOutputHelper output)
{
    /// <summary>More than the one of now: about all the people in its lists together.</summary>
    private const int MaxPerCase = 2;

    [Fact]
    public async Task A_case_is_one_question_or_two()
    {
        await using var site = new Site();
        var texts = await site.WithStoreAsync(store => store.SourceTexts.Where(text => text.File.StartsWith("casussen/")).ToListAsync(TestContext.Current.CancellationToken));
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var gate = scope.ServiceProvider.GetRequiredService<PublicationGate>();
            await gate.LookAheadAsync([PublicText.OfDocument(text.File, text.Text, before: null)], TestContext.Current.CancellationToken);
            asked[text.File] = gate.Questions.Count;
            output.WriteLine($"{text.File}: {gate.Questions.Count} questions about {gate.Questions.Sum(question => question.Findings.Count)} findings: {string.Join(" | ", gate.Questions.Select(question => $"{question.Group} {question.Found}"))}");
        }

        Assert.Equal(7, asked.Count);
        Assert.All(asked, item => Assert.InRange(item.Value, 0, MaxPerCase));
    }
}
