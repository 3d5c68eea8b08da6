using WijInDeWijk.Benchmarks;

// 'veel' measures only what 2,000 generated cases cost.
const string ManyCasesOnly = "veel";

if (args is not [ManyCasesOnly])
{
    // Another folder of documents can be given, for example a larger one.
    var seeds = args is [var folder] ? folder : Path.Combine(Repository.Root, "seeds");
    Report.Title("Starting the program until its first page (medians of 5)");
    await StartBenchmark.RunAsync(seeds);
    Report.Title("Pages, in process (medians and 95th percentiles of 500 requests after 100 to warm up)");
    await PageBenchmark.RunAsync(seeds);
}

Report.Title("Pages with 2,000 cases, in process, not cached (medians and 95th percentiles of 50 requests after 10 to warm up)");
await ManyCasesBenchmark.RunAsync();
