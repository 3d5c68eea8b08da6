using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Takes away what somebody sent, or who they are.</summary>
public sealed class SubmissionRemoval(SiteDbContext store, UploadedFiles files, Outbox outbox, AuditLog audit, TimeProvider clock)
{
    /// <summary>A draft goes altogether; of what was sent, or laid before who told it, everything but the bare fact; of what was published, who sent it.</summary>
    public async Task RemoveAsync(int submissionId, SubmissionActor actor, CancellationToken cancellationToken)
    {
        var submission = await LoadAsync(submissionId, cancellationToken);
        NoteTold(submission, actor);
        var names = submission.Files.ConvertAll(file => file.StoredName);
        switch (submission.Status)
        {
            case SubmissionStatus.Draft when !submission.WaitsForTeller:
                store.Remove(submission);
                break;
            case SubmissionStatus.Published:
                submission.ForgetSender(actor, clock.GetUtcNow());
                break;
            default:
                submission.Erase(actor, clock.GetUtcNow());
                break;
        }

        await using var together = await store.Database.BeginTransactionAsync(cancellationToken);
        await outbox.ForgetAsync(submission.Reference, cancellationToken);
        await store.CaseDrafts.Where(draft => draft.SubmissionId == submissionId).ExecuteDeleteAsync(cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        if (submission.Status != SubmissionStatus.Published)
        {
            // Only now: when saving fails, nothing may be lost. What a crash leaves here, the sweep of the upkeep finds.
            names.ForEach(name => files.Delete(name));
        }
    }

    /// <summary>What was told by telephone is in the log from its beginning, so its end is too.</summary>
    private void NoteTold(Submission submission, SubmissionActor actor)
    {
        if (submission is { WaitsForTeller: true } && actor == SubmissionActor.Contributor)
        {
            audit.Add(AuditLog.Teller, AuditAction.PhoneRefused, AuditSubjectKind.Submission, submission.Reference);
        }
        else if (submission is { IsDraft: true, IsTold: true } && actor == SubmissionActor.Editor)
        {
            audit.Add(AuditAction.PhoneRemoved, AuditSubjectKind.Submission, submission.Reference);
        }
    }

    private Task<Submission> LoadAsync(int submissionId, CancellationToken cancellationToken) => store.Submissions
        .Include(submission => submission.Contact)
        .Include(submission => submission.Sections)
        .Include(submission => submission.Proposals)
        .Include(submission => submission.Questions)
        .Include(submission => submission.Files)
        .Include(submission => submission.Consents)
        .Include(submission => submission.Keys)
        .Include(submission => submission.Events)
        .Include(submission => submission.Notes)
        .SingleAsync(submission => submission.Id == submissionId, cancellationToken);
}
