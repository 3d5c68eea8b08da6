using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Retention;

/// <summary>
/// Deletes files that this store let go and that are still there, because a crash came between. Who sees most of a folder go is likely to have
/// put the wrong store beside it, so that is refused.
/// </summary>
public sealed partial class DiscardedFileSweep(SiteDbContext store, UploadedFiles files, TimeProvider clock, ILogger<DiscardedFileSweep> logger)
{
    /// <summary>Fewer than this are never most of a folder.</summary>
    private const int Few = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>How many files were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Patience;
        var discarded = await store.DiscardedFiles.Where(file => file.DiscardedAt <= before).ToListAsync(cancellationToken);
        var known = await store.Set<SubmissionFile>().Select(file => file.StoredName).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var present = files.Names();
        var leaving = discarded.Select(file => file.Name).Where(name => present.Contains(name) && !known.Contains(name)).ToList();
        if (leaving.Count >= Few && leaving.Count * 2 > present.Count)
        {
            LogRefused(leaving.Count, present.Count);
            return 0;
        }

        leaving.ForEach(name => files.Delete(name));
        store.RemoveRange(discarded);
        await store.SaveChangesAsync(cancellationToken);
        var unfinished = files.DeleteUnfinished(before);
        var unknown = present.Count(name => !known.Contains(name)) - leaving.Count;
        if (leaving.Count + unfinished > 0)
        {
            LogDeleted(leaving.Count, unfinished);
        }

        if (unknown > 0)
        {
            LogUnknown(unknown, present.Count);
        }

        return leaving.Count + unfinished;
    }

    [LoggerMessage(EventId = 3021, Level = LogLevel.Information, Message = "Uploads: {Discarded} files deleted that were let go, {Unfinished} that were never finished")]
    private partial void LogDeleted(int discarded, int unfinished);

    [LoggerMessage(EventId = 3022, Level = LogLevel.Error, Message = "Uploads: {Leaving} of {All} files would be deleted, so none was. Is this the store that belongs to the folder?")]
    private partial void LogRefused(int leaving, int all);

    [LoggerMessage(EventId = 3023, Level = LogLevel.Warning, Message = "Uploads: this store does not know {Unknown} of {All} files; they are left alone")]
    private partial void LogUnknown(int unknown, int all);
}
