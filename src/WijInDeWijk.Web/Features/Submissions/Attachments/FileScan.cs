using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Uploads;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>Scans what was not scanned. What is found is kept from everyone at once, and the editors are told.</summary>
public sealed class FileScan(SiteDbContext store, UploadedFiles files, VirusScanner scanner, SubmissionLocks locks, EditorNotices notices, PageCache pages, TimeProvider clock)
{
    /// <returns>How many got a verdict.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!scanner.IsOn)
        {
            return 0;
        }

        var waiting = await store.Submissions.AsNoTracking().SelectMany(submission => submission.Files, (submission, file) => new { submission.Reference, file.Id, file.StoredName, file.ScanStatus })
            .Where(file => file.ScanStatus == ScanStatus.NotScanned).OrderBy(file => file.Id).ToListAsync(cancellationToken);
        var judged = 0;
        foreach (var file in waiting)
        {
            var result = await ScanAsync(file.StoredName, cancellationToken);
            if (!result.IsReached)
            {
                break; // the others wait until it is back
            }

            judged += result.Status != ScanStatus.NotScanned && await NoteAsync(file.Reference, file.Id, result, cancellationToken) ? 1 : 0;
        }

        return judged;
    }

    private async Task<ScanResult> ScanAsync(string name, CancellationToken cancellationToken)
    {
        await using var content = files.OpenRead(name) ?? Stream.Null;
        return content.Length == 0 ? ScanResult.NoVerdict : await scanner.ScanAsync(content, cancellationToken);
    }

    /// <returns>Whether it was still there: its sender may have taken it away meanwhile.</returns>
    private async Task<bool> NoteAsync(string reference, int id, ScanResult result, CancellationToken cancellationToken)
    {
        using var held = await locks.AcquireAsync(reference, cancellationToken);
        if (await store.Set<SubmissionFile>().FirstOrDefaultAsync(file => file.Id == id, cancellationToken) is not { } file)
        {
            return false;
        }

        file.NoteScan(result.Status, result.Finding, clock.GetUtcNow());
        if (file.IsInfected)
        {
            await notices.FileInfectedAsync(reference, cancellationToken);
        }

        await store.SaveChangesAsync(cancellationToken);
        if (file.IsInfected)
        {
            pages.Forget();
        }

        return true;
    }
}
