using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>What its sender does with a submission beside filling it in.</summary>
public sealed class SubmissionStatusService(SiteDbContext store, StoryTakedown takedown, TimeProvider clock)
{
    public async Task ExtendAsync(Submission submission, CancellationToken cancellationToken)
    {
        submission.Extend(clock.GetUtcNow());
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <returns>Whether there is such a question.</returns>
    public async Task<bool> AnswerAsync(Submission submission, int questionId, string answer, CancellationToken cancellationToken)
    {
        await store.Entry(submission).Collection(item => item.Questions).LoadAsync(cancellationToken);
        if (submission.Questions.Find(item => item.Id == questionId) is not { } question)
        {
            return false;
        }

        if (question.Answer != answer)
        {
            submission.Answer(question, answer, clock.GetUtcNow());
            await store.SaveChangesAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>What was made of it leaves the site at once; nothing of it goes there by a plan.</summary>
    public async Task WithdrawAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (!submission.MayWithdraw)
        {
            return;
        }

        await takedown.RunAsync(
            submission.Id,
            _ => StoryEnd.Withdrawn,
            async (item, stop) =>
            {
                item.Withdraw(clock.GetUtcNow());
                if (await store.CaseDrafts.SingleOrDefaultAsync(draft => draft.SubmissionId == item.Id && draft.PublishAt != null, stop) is { } planned)
                {
                    planned.Fail("De inzender trok het verhaal in.");
                }
            },
            cancellationToken);
    }
}
