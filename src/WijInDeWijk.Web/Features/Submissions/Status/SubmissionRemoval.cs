using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Takes away what somebody sent, or who they are.</summary>
public sealed class SubmissionRemoval(SiteDbContext store, StoryTakedown takedown, UploadedFiles files, Outbox outbox, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// A draft goes altogether; of what was sent, or laid before who told it, everything but the bare fact, with the page that was made of it.
    /// When the period of a published one is over, only who sent it: they agreed to the story and did not take that back.
    /// </summary>
    public async Task RemoveAsync(int submissionId, SubmissionActor actor, CancellationToken cancellationToken)
    {
        List<string> names = [];
        await takedown.RunAsync(
            submissionId,
            item => item.Status == SubmissionStatus.Published && actor == SubmissionActor.System ? null : StoryEnd.Erased,
            async (submission, stop) =>
            {
                names = await RemoveAsync(submission, actor, stop);
            },
            cancellationToken);

        // Only now: when saving fails, nothing may be lost. What a crash leaves here, the sweep of the upkeep finds.
        names.ForEach(name => files.Delete(name));
    }

    /// <returns>The files that nothing points to any more.</returns>
    private async Task<List<string>> RemoveAsync(Submission submission, SubmissionActor actor, CancellationToken cancellationToken)
    {
        NoteTold(submission, actor);
        await outbox.ForgetAsync(submission.Reference, cancellationToken);
        await store.CaseDrafts.Where(draft => draft.SubmissionId == submission.Id).ExecuteDeleteAsync(cancellationToken);
        var names = submission.Files.ConvertAll(file => file.StoredName);
        switch (submission.Status)
        {
            case SubmissionStatus.Draft when !submission.WaitsForTeller:
                store.Remove(submission);
                return names;
            case SubmissionStatus.Published when actor == SubmissionActor.System:
                submission.ForgetSender(actor, clock.GetUtcNow());
                return [];
            default:
                submission.Erase(actor, clock.GetUtcNow());
                return names;
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
}
