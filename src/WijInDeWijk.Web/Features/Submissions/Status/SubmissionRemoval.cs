using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Takes away what somebody sent, or who they are.</summary>
public sealed class SubmissionRemoval(
    SiteDbContext store, StoryTakedown takedown, UploadedFiles files, Outbox outbox, FolderTransport mails, ErasedTraces traces, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// A draft goes altogether; of what was sent, or laid before who told it, everything but the bare fact, with the page that was made of it.
    /// When the period of a published one is over, only who sent it: they agreed to the story and did not take that back.
    /// </summary>
    public async Task RemoveAsync(int submissionId, SubmissionActor actor, CancellationToken cancellationToken)
    {
        var left = new LeftOnDisk([], []);
        await takedown.RunAsync(
            submissionId,
            item => item.Status == SubmissionStatus.Published && actor == SubmissionActor.System ? null : StoryEnd.Erased,
            async (submission, stop) =>
            {
                left = await RemoveAsync(submission, actor, stop);
            },
            cancellationToken);

        // Only now: when saving fails, nothing may be lost. What a crash leaves here, the sweep of the upkeep finds.
        foreach (var name in left.Uploads)
        {
            files.Delete(name);
        }

        mails.Delete(left.Mails);
        await traces.WipeAsync(cancellationToken);
    }

    /// <returns>What nothing points to any more.</returns>
    private async Task<LeftOnDisk> RemoveAsync(Submission submission, SubmissionActor actor, CancellationToken cancellationToken)
    {
        NoteTold(submission, actor);
        List<Guid> mailed = [.. await outbox.ForgetAsync(submission.Reference, cancellationToken)];
        if (submission.CaseId is { } caseId)
        {
            // Whoever sent the story in is asked how it fares, by a mail of its own.
            mailed.AddRange(await outbox.ForgetAsync(CheckInLink.MailAbout(caseId), cancellationToken));
        }

        await store.AutosavedForms.Where(form => form.Owner == AutosavedForm.OfSubmission(submission.Reference) || form.Address.Contains(submission.Reference)).ExecuteDeleteAsync(cancellationToken);
        await store.CaseDrafts.Where(draft => draft.SubmissionId == submission.Id).ExecuteDeleteAsync(cancellationToken);
        await store.Set<SubmissionSectionVersion>().Where(version => version.SubmissionId == submission.Id).ExecuteDeleteAsync(cancellationToken);
        var names = submission.Files.ConvertAll(file => file.StoredName);
        switch (submission.Status)
        {
            case SubmissionStatus.Draft when !submission.WaitsForTeller:
                store.Remove(submission);
                return new LeftOnDisk(names, mailed);
            case SubmissionStatus.Published when actor == SubmissionActor.System:
                submission.ForgetSender(actor, clock.GetUtcNow());
                return new LeftOnDisk([], mailed);
            default:
                submission.Erase(actor, clock.GetUtcNow());
                return new LeftOnDisk(names, mailed);
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

    private sealed record LeftOnDisk(IReadOnlyList<string> Uploads, IReadOnlyCollection<Guid> Mails);
}
