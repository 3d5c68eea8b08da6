using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Tests.Support;

/// <summary>The site with contributors. Its limits are out of the way, unless a test sets them.</summary>
public class SubmissionSite : Site
{
    /// <summary>Settings of the section <c>Submissions</c>, by name.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["DraftsPerAddress"] = "100000",
        ["SendsPerAddress"] = "100000",
        ["SavesPerAddress"] = "100000",
        ["SendsOverall"] = "100000",
        ["WrongCodesPerAddress"] = "100000",
    };

    /// <summary>A visitor with a browser of their own.</summary>
    public Contributor NewContributor() => new(this, CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>What the store holds of a submission, with all its parts.</summary>
    public Task<Submission> StoredAsync(string reference) => WithStoreAsync(store => store.Submissions
        .AsNoTracking()
        .Include(submission => submission.Contact)
        .Include(submission => submission.Sections)
        .Include(submission => submission.Proposals)
        .Include(submission => submission.Questions)
        .Include(submission => submission.Files)
        .Include(submission => submission.Consents)
        .Include(submission => submission.Keys)
        .Include(submission => submission.Events)
        .SingleAsync(submission => submission.Reference == reference));

    /// <summary>Does to a submission what an editor or the clock would do.</summary>
    public Task<int> ChangeAsync(string reference, Action<Submission, DateTimeOffset> step) => WithStoreAsync(async store =>
    {
        var submission = await store.Submissions.Include(item => item.Questions).Include(item => item.Proposals).SingleAsync(item => item.Reference == reference);
        step(submission, Clock.GetUtcNow());
        return await store.SaveChangesAsync();
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting($"Submissions:{name}", value);
        }
    }
}
