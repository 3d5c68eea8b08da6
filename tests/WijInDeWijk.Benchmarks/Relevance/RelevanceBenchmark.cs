using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search;

namespace WijInDeWijk.Benchmarks.Relevance;

/// <summary>How well search answers the judged queries, per kind of query, and what each of its steps brings.</summary>
internal static class RelevanceBenchmark
{
    /// <summary>What the judgments are complete for.</summary>
    private static readonly DocumentKind[] Judged = [DocumentKind.Case, DocumentKind.Lesson, DocumentKind.PublicationText];

    public static async Task RunAsync(string seeds, string set, bool isStepByStep, bool isDetailed, bool isCompared)
    {
        var queries = JudgedQuery.Read(set);
        var all = await AnswerAsync(seeds, queries, SearchSteps.All);
        Report.Title($"Relevance, set '{set}': {queries.Count} queries, cases, lessons and texts");
        Console.WriteLine($"  {"",-28} {"nDCG@5",8} {"MRR",8} {"succ@1",8} {"none",6} {"found",6}");
        foreach (var kind in queries.Zip(all).GroupBy(pair => pair.First.Kind))
        {
            Line(kind.Key, [.. kind.Select(pair => pair.Second.Judged)]);
        }

        Line("all", [.. all.Select(answer => answer.Judged)]);
        Line("all, every kind of page", [.. all.Select(answer => answer.Every)]);
        if (isStepByStep)
        {
            foreach (var steps in Enum.GetValues<SearchSteps>().Where(step => step is not (SearchSteps.All or SearchSteps.None)))
            {
                Line($"without {steps}", [.. (await AnswerAsync(seeds, queries, SearchSteps.All & ~steps)).Select(answer => answer.Judged)]);
            }

            Line("none of them", [.. (await AnswerAsync(seeds, queries, SearchSteps.None)).Select(answer => answer.Judged)]);
        }

        if (isCompared)
        {
            var texts = await TextsAsync(seeds);
            LineOf("SQLite FTS5 as it comes", Yardsticks.WithFts5(texts, queries.Select(query => query.Text)));
            LineOf("Lucene.NET, Dutch, fuzzy", Yardsticks.WithLucene(texts, queries.Select(query => query.Text)));
        }

        void LineOf(string what, IEnumerable<IReadOnlyList<string>> found) => Line(what, [.. queries.Zip(found, OfJudged)]);

        if (isDetailed)
        {
            foreach (var (query, answer) in queries.Zip(all).OrderBy(pair => pair.Second.Judged.Ndcg))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Judged.Ndcg:0.00} [{query.Kind}] {query.Text}"));
                Console.WriteLine($"     {string.Join(" ", answer.Found.Take(7).Select(document => $"{document}={query.Grades.GetValueOrDefault(document)}"))}");
                Console.WriteLine($"     missed: {string.Join(" ", query.Grades.Where(grade => grade.Value > 1 && !answer.Found.Take(5).Contains(grade.Key) && !grade.Key.StartsWith("begrip", StringComparison.Ordinal)).Select(grade => $"{grade.Key}={grade.Value}"))}");
            }
        }
    }

    /// <summary>What a reader sees of each judged document; the keywords that were added for search are left out.</summary>
    private static async Task<Dictionary<string, string>> TextsAsync(string seeds)
    {
        await using var site = new InProcessSite(seeds);
        await using var scope = site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        var passages = await store.SearchPassages.Where(passage => passage.Kind != PassageKind.Topics).OrderBy(passage => passage.Id).ToListAsync();
        return await store.Documents.Where(document => Judged.Contains(document.Kind)).ToDictionaryAsync(
            document => NameOf(document.Kind, document.Slug, document.Key),
            document => string.Join('\n', passages.Where(passage => passage.DocumentId == document.Id).Select(passage => $"{passage.Heading}\n{passage.Text}")),
            StringComparer.Ordinal);
    }

    private static async Task<List<Answer>> AnswerAsync(string seeds, IReadOnlyList<JudgedQuery> queries, SearchSteps steps)
    {
        await using var site = new InProcessSite(seeds, ("Search:Steps", steps.ToString()));
        await using var scope = site.Services.CreateAsyncScope();
        var names = await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Documents
            .ToDictionaryAsync(document => document.Id, document => (document.Kind, Name: NameOf(document.Kind, document.Slug, document.Key)));
        var engine = scope.ServiceProvider.GetRequiredService<SearchEngine>();
        var answers = new List<Answer>();
        foreach (var query in queries)
        {
            var outcome = await engine.SearchAsync(query.Text, isLiteral: false, CancellationToken.None);
            var found = outcome.Found.Select(hit => names[hit.DocumentId]).ToList();
            List<string> judged = [.. found.Where(document => Judged.Contains(document.Kind)).Select(document => document.Name)];
            answers.Add(new Answer(
                judged,
                OfJudged(query, judged),
                Measures.Of([.. found.Select(document => document.Name)], query.Grades)));
        }

        return answers;
    }

    private static Measures OfJudged(JudgedQuery query, IReadOnlyList<string> found) =>
        Measures.Of(found, query.Grades.Where(grade => !grade.Key.StartsWith("begrip:", StringComparison.Ordinal)).ToDictionary());

    private static string NameOf(DocumentKind kind, string slug, string key) => kind == DocumentKind.Lesson ? $"les:{key}" : $"{kind.Code()}:{slug}";

    private static void Line(string what, List<Measures> measures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-28} {measures.Average(item => item.Ndcg),8:0.000} {measures.Average(item => item.ReciprocalRank),8:0.000} {measures.Average(item => item.Success),8:0.000} {measures.Count(item => item.Results == 0),6} {measures.Average(item => item.Results),6:0.0}"));

    private sealed record Answer(IReadOnlyList<string> Found, Measures Judged, Measures Every);
}
