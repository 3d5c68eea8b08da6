using WijInDeWijk.Benchmarks;

// '--contributors' measures those only. Another folder of documents can be given, for example a larger one.
const string OnlyContributors = "--contributors";
var seeds = args.FirstOrDefault(argument => argument != OnlyContributors) ?? Path.Combine(Repository.Root, "seeds");
if (!args.Contains(OnlyContributors))
{
    Report.Title("Starting the program until its first page (medians of 5)");
    await StartBenchmark.RunAsync(seeds);
    Report.Title("Pages, in process (medians and 95th percentiles of 500 requests after 100 to warm up)");
    await PageBenchmark.RunAsync(seeds);
}

Report.Title("Contributors, in process (medians and 95th percentiles)");
await ContributorBenchmark.RunAsync(seeds);
