using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Tests.Support;

/// <summary>Photos of senders, on their way to the case that was made of what they sent.</summary>
internal static class Photos
{
    public const string CaseFile = "casussen/de-soepbus.md";

    /// <returns>Its number.</returns>
    public static async Task<int> AttachAsync(this Site site, string reference, bool isAgreed, string name = "ria-jansen.jpg")
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var content = new MemoryStream(SampleFiles.Photo(ImageMagick.MagickFormat.Jpeg));
        var stored = (await scope.ServiceProvider.GetRequiredService<UploadedFiles>().StoreAsync(content, name, Stop)).File!;
        return await site.WithStoreAsync(async store =>
        {
            var file = new SubmissionFile
            {
                SubmissionId = await store.Submissions.Where(item => item.Reference == reference).Select(item => item.Id).SingleAsync(Stop),
                StoredName = stored.Id,
                OriginalName = stored.Name,
                ContentType = stored.MediaType,
                Length = stored.Bytes,
                Width = stored.Width,
                Height = stored.Height,
                UploadedAt = site.Clock.GetUtcNow(),
            };
            if (isAgreed)
            {
                file.Agree("beeld-1", site.Clock.GetUtcNow());
            }

            store.Add(file);
            await store.SaveChangesAsync(Stop);
            return file.Id;
        });
    }

    /// <summary>What publishing does to the submission: a case 'de-soepbus' in the words of the sample case. The rest of it is told elsewhere.</summary>
    public static async Task PublishAsCaseAsync(this SubmissionSite site, string reference)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ContentUpdater>();
        var outcome = await change.RunAsync(
            texts =>
            {
                var words = texts.Single(text => text.File == SeedFolder.CaseFile).Text.Replace("slug: buurttuin", "slug: de-soepbus", StringComparison.Ordinal);
                texts.Add(SourceText.MadeHere(CaseFile, words, site.Clock.GetUtcNow()));
                return null;
            },
            Stop);
        Assert.True(outcome.IsOk);
        var caseId = await site.WithStoreAsync(store => store.CaseStudies.Where(study => study.SourceFile == CaseFile).Select(study => study.Id).SingleAsync(Stop));
        await site.ChangeAsync(reference, (submission, now) =>
        {
            submission.TakeUp(now);
            submission.Publish(caseId, now);
        });
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
