using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>Adds photos and documents to a submission, says what they are, and takes them away. Each file stands by itself: one that is refused leaves the others.</summary>
public sealed class AttachmentService(SiteDbContext store, UploadedFiles files, EditorNotices notices, AuditLog audit, PageCache pages, IOptions<UploadOptions> limits, TimeProvider clock)
{
    public const string UploadField = "bestanden";

    public async Task<AttachmentsView> ReadAsync(ContributorSubmission own, IReadOnlyList<(string Target, string Message)> errors, CancellationToken cancellationToken)
    {
        var stored = await store.Set<SubmissionFile>().AsNoTracking().Where(file => file.SubmissionId == own.Submission.Id).OrderBy(file => file.Id).ToListAsync(cancellationToken);
        return new AttachmentsView(own.Submission.Reference, own.Code, own.Submission.IsDraft, [.. stored.Select(FileView.Of)], errors) { MaxMegabytes = limits.Value.MaxMegabytes, SubmissionMegabytes = limits.Value.SubmissionMegabytes };
    }

    /// <param name="submission">Of the sender.</param>
    /// <param name="uploads">As they came.</param>
    /// <param name="sender">What stands for the address that they came from.</param>
    /// <param name="cancellationToken">Leaves those that were taken already.</param>
    /// <returns>What was refused, and why.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(Submission submission, IEnumerable<IFormFile> uploads, string sender, CancellationToken cancellationToken)
    {
        List<string> refused = [];
        var kept = await store.Set<SubmissionFile>().Where(file => file.SubmissionId == submission.Id).Select(file => file.Length).ToListAsync(cancellationToken);
        var (count, bytes) = (kept.Count, kept.Sum());
        foreach (var upload in uploads)
        {
            if (count >= AttachmentsView.Most)
            {
                refused.Add($"‘{Shown(upload.FileName)}’ kan er niet meer bij: er passen {AttachmentsView.Most} bestanden bij een voorbeeld");
                continue;
            }

            var result = await StoreAsync(upload, sender, bytes, cancellationToken);
            if (!result.IsStored)
            {
                refused.Add($"‘{Shown(upload.FileName)}’: {result.Message}");
                continue;
            }

            await RecordAsync(submission, result.File, cancellationToken);
            (count, bytes) = (count + 1, bytes + result.File.Bytes);
        }

        return refused;
    }

    /// <returns>Whether there is such a file.</returns>
    public async Task<bool> DescribeAsync(Submission submission, int id, string alt, string maker, bool agrees, CancellationToken cancellationToken)
    {
        if (await FindAsync(submission, id, cancellationToken) is not { } file)
        {
            return false;
        }

        if (!agrees)
        {
            await NoteTakenDownAsync(submission, file, cancellationToken);
        }

        (file.Alt, file.Maker) = (alt, maker);
        if (agrees)
        {
            file.Agree(ConsentTexts.FileVersion, clock.GetUtcNow());
        }
        else
        {
            file.TakeBack();
        }

        submission.Touch(clock.GetUtcNow());
        await store.SaveChangesAsync(cancellationToken);
        ForgetPages(submission);
        return true;
    }

    /// <returns>Whether there was such a file.</returns>
    public async Task<bool> RemoveAsync(Submission submission, int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(submission, id, cancellationToken) is not { } file)
        {
            return false;
        }

        await NoteTakenDownAsync(submission, file, cancellationToken);
        store.Remove(file);
        submission.Record(SubmissionEventKind.FileRemoved, SubmissionActor.Contributor, clock.GetUtcNow());
        await store.SaveChangesAsync(cancellationToken);
        ForgetPages(submission);
        files.Delete(file.StoredName);
        return true;
    }

    public Task<SubmissionFile?> FindAsync(Submission submission, int id, CancellationToken cancellationToken) =>
        store.Set<SubmissionFile>().FirstOrDefaultAsync(file => file.Id == id && file.SubmissionId == submission.Id, cancellationToken);

    /// <param name="kept">In bytes, with the same submission. A photo takes less than it did as it came, so what counts is what is kept.</param>
    private async Task<UploadResult> StoreAsync(IFormFile upload, string sender, long kept, CancellationToken cancellationToken)
    {
        await using var content = upload.OpenReadStream();
        var result = await files.StoreAsync(content, upload.FileName, sender, cancellationToken);
        if (!result.IsStored || kept + result.File.Bytes <= limits.Value.SubmissionBytes)
        {
            return result;
        }

        files.Delete(result.File.Id);
        return files.Refuse(UploadRefusal.TooMuchInSubmission);
    }

    private async Task RecordAsync(Submission submission, StoredFile stored, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var file = new SubmissionFile
        {
            SubmissionId = submission.Id,
            StoredName = stored.Id,
            OriginalName = stored.Name,
            ContentType = stored.MediaType,
            Length = stored.Bytes,
            Width = stored.Width,
            Height = stored.Height,
            PageCount = stored.Contents?.Pages,
            LinkCount = stored.Contents?.Links,
            FormFieldCount = stored.Contents?.FormFields,
            AttachmentCount = stored.Contents?.Attachments,
            UploadedAt = now,
        };
        file.NoteScan(stored.Scan, finding: null, now);
        store.Add(file);
        submission.Touch(now);
        submission.Record(SubmissionEventKind.FileAdded, SubmissionActor.Contributor, now);
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A photo that readers see leaves the site with the caller's save, and editors are told.</summary>
    private async Task NoteTakenDownAsync(Submission submission, SubmissionFile file, CancellationToken cancellationToken)
    {
        if (file.ConsentAt is not null && await store.CasePhotos.AnyAsync(photo => photo.FileId == file.Id, cancellationToken)
            && await store.CaseStudies.AnyAsync(study => study.Id == submission.CaseId, cancellationToken))
        {
            var who = submission.IsTold ? AuditLog.Teller : AuditLog.Sender;
            audit.Add(who, AuditAction.PhotoDropped, AuditSubjectKind.Submission, submission.Reference, string.Create(CultureInfo.InvariantCulture, $"Foto {file.Id}"));
            await notices.PhotoTakenDownAsync(submission.Reference, cancellationToken);
        }
    }

    /// <summary>A photo on the page of a published case needs the consent that its sender gives here.</summary>
    private void ForgetPages(Submission submission)
    {
        if (submission.CaseId is not null)
        {
            pages.Forget();
        }
    }

    private static string Shown(string name) => DisplayName.Of(name) is { Length: > 60 } longName ? longName[..60] + "…" : DisplayName.Of(name);
}
