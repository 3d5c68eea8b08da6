using WijInDeWijk.Benchmarks;
using WijInDeWijk.Benchmarks.Load;
using WijInDeWijk.Benchmarks.Relevance;

var seeds = Path.Combine(Repository.Root, "seeds");
switch (args)
{
    // What search finds: relevance [oefen|toets] [--steps] [--detail] [--others]
    case ["relevance", .. var rest]:
        await RelevanceBenchmark.RunAsync(seeds, rest.Contains("toets") ? "toets" : "oefen", rest.Contains("--steps"), rest.Contains("--detail"), rest.Contains("--others"));
        break;

    case ["search"]:
        Report.Title("Searching three words with facets, in process (medians and 95th percentiles)");
        await SearchBenchmark.RunAsync(seeds);
        break;

    // Of a program that was published before, or of this state: load [WijInDeWijk.Web.dll]
    case ["load", .. var published]:
        await LoadBenchmark.RunAsync(seeds, published.FirstOrDefault());
        break;

    case ["contributors"]:
        Report.Title("Contributors, in process (medians and 95th percentiles)");
        await ContributorBenchmark.RunAsync(seeds);
        break;

    case ["veel"]:
        Report.Title("Pages with 2,000 cases, in process, not cached (medians and 95th percentiles of 50 requests after 10 to warm up)");
        await ManyCasesBenchmark.RunAsync();
        break;

    // Of a program that was published before, or of this state: start [WijInDeWijk.Web.dll]
    case ["start", .. var published]:
        Report.Title("The published program (medians of 5)");
        await StartBenchmark.RunAsync(seeds, published.FirstOrDefault());
        break;

    // Another folder of documents can be given, for example a larger one.
    default:
        seeds = args is [var folder] ? folder : seeds;
        Report.Title("The published program (medians of 5)");
        await StartBenchmark.RunAsync(seeds, null);
        Report.Title("Pages, in process (medians and 95th percentiles of 500 requests after 100 to warm up)");
        await PageBenchmark.RunAsync(seeds);
        break;
}
