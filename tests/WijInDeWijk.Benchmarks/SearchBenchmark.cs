using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Benchmarks.Relevance;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Results;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Analysis;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Benchmarks;

/// <summary>How long a three-word query with facets takes, on the real documents and beside a hundred thousand generated passages.</summary>
internal static class SearchBenchmark
{
    private const int Documents = 4_000;
    private const int PassagesEach = 25;
    private const int WordsEach = 60;
    private const int Rounds = 5;

    private static readonly DutchAnalysis Analysis = new(new HashSet<string>(), new HashSet<string>(), SearchSteps.All);

    public static async Task RunAsync(string seeds)
    {
        await using var site = new InProcessSite(seeds);
        await using var scope = site.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        var queries = await QueriesAsync(store);
        Report.Line("search, real documents", await MeasureAsync(site.Services, queries), "ms");

        var start = Stopwatch.GetTimestamp();
        await GenerateAsync(store);
        Note("generating documents", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        start = Stopwatch.GetTimestamp();
        await using (var transaction = await store.Database.BeginTransactionAsync())
        {
            await scope.ServiceProvider.GetRequiredService<SearchIndexer>().RebuildAsync(CancellationToken.None);
            await transaction.CommitAsync();
        }

        Note("building the index", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Note("passages", (await store.SearchPassages.CountAsync()).ToString(CultureInfo.InvariantCulture));
        Note("size of the index", $"{await SizeAsync(store) / 1e6:0.0} MB");
        Report.Line("search, with generated passages", await MeasureAsync(site.Services, queries), "ms");
    }

    /// <summary>Three telling words of each judged query that has so many.</summary>
    private static async Task<List<string>> QueriesAsync(SiteDbContext store)
    {
        var vocabulary = (await store.Database.SqlQuery<string>($"SELECT term AS Value FROM SearchVocabulary WHERE col = 'exact'").ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return [.. JudgedQuery.Read("oefen").Concat(JudgedQuery.Read("toets"))
            .Select(query => WordsOf(query.Text).Where(vocabulary.Contains).Take(3).ToList())
            .Where(words => words.Count == 3)
            .Select(words => string.Join(' ', words))];
    }

    private static async Task<List<double>> MeasureAsync(IServiceProvider services, List<string> queries)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var query in queries)
            {
                await using var scope = services.CreateAsyncScope();
                var results = scope.ServiceProvider.GetRequiredService<SearchResultsQuery>();
                var start = Stopwatch.GetTimestamp();
                await results.ReadAsync(new SearchInput { Query = query }, CancellationToken.None);
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return times;
    }

    /// <summary>Cases whose paragraphs are drawn from the words of the real ones, as often as they stand there, and from as many that stand nowhere.</summary>
    private static async Task GenerateAsync(SiteDbContext store)
    {
        var texts = await store.SearchPassages.Select(passage => passage.Text).ToListAsync();
        var words = texts.SelectMany(WordsOf).ToArray();
#pragma warning disable CA5394 // the same documents at every run
        var random = new Random(20);
        var publication = await store.Publications.FirstAsync();
        for (var number = 0; number < Documents; number++)
        {
            var study = new CaseStudy
            {
                Identity = new DocumentIdentity { Kind = SourceDocuments.Vocabulary.DocumentKind.Case, Key = $"gemaakt-{number}", Slug = $"gemaakt-{number}", Title = "Gemaakt", SourceFile = "gemaakt.md" },
                Key = $"gemaakt-{number}",
                Slug = $"gemaakt-{number}",
                Title = Sentence(5),
                Subtitle = Sentence(6),
                Summary = Sentence(30),
                Publication = publication,
                Neighbourhood = $"Buurt {number % 500}",
                Municipality = $"Gemeente {number % 300}",
                Province = "Utrecht",
                Funding = Sentence(8),
                Pages = new PageRange(1, 1),
            };
            var section = new Section { Ordinal = 0, Heading = Sentence(3), Anchor = "beeld" };
            section.Paragraphs.AddRange(Enumerable.Range(0, PassagesEach).Select(ordinal =>
                new Paragraph { Ordinal = ordinal, Markdown = Sentence(WordsEach), Origin = SourceDocuments.Vocabulary.Origin.Editors }));
            study.Sections.Add(section);
            store.Add(study);
            if (number % 200 == 199)
            {
                await store.SaveChangesAsync();
                store.ChangeTracker.Clear();
                publication = await store.Publications.FirstAsync();
            }
        }

        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ =>
            random.Next(2) == 0 ? words[random.Next(words.Length)] : $"woord{(int)(Math.Pow(random.NextDouble(), 4) * 40_000)}"));
#pragma warning restore CA5394
    }

    private static IEnumerable<string> WordsOf(string text) =>
        Analysis.Read(text).Where(word => !word.Forms.IsStopWord).Select(word => word.Forms.Word);

    private static async Task<long> SizeAsync(SiteDbContext store) =>
        await store.Database.SqlQuery<long>($"SELECT sum(length(block)) AS Value FROM SearchIndex_data").SingleAsync();

    private static void Note(string what, FormattableString value) => Note(what, FormattableString.Invariant(value));

    private static void Note(string what, string value) => Console.WriteLine($"  {what,-44} {value}");
}
