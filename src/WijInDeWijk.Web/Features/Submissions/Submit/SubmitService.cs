using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;

namespace WijInDeWijk.Web.Features.Submissions.Submit;

/// <summary>Sends a draft to the editors: once, however often it is asked.</summary>
public sealed class SubmitService(
    SiteDbContext store, CheckAnswersQuery check, SectionStore answers, SectionVersions versions, SpamHeuristics suspicions, ContributorMail mail, AuditLog audit, TimeProvider clock)
{
    /// <returns>Null when it was sent, now or before; otherwise what is still missing.</returns>
    public async Task<CheckAnswersView?> SendAsync(HttpContext context, Submission submission, CancellationToken cancellationToken)
    {
        if (!submission.IsDraft)
        {
            return null;
        }

        var page = await check.ReadAsync(submission, cancellationToken);
        if (page.Errors.Any())
        {
            return page with { ShowErrors = true };
        }

        var now = clock.GetUtcNow();
        var answered = await answers.ReadAllAsync(submission.Id, cancellationToken);
        await store.Entry(submission).Reference(item => item.Contact).LoadAsync(cancellationToken);
        submission.Send(now);
        submission.Touch(now);
        await versions.ForgetAsync(submission.Id, cancellationToken);
        submission.Quarantine([.. suspicions.AtSending(context, answered.Values.Select(text => text.Answers))], now);
        if (submission.IsTold)
        {
            audit.Add(AuditLog.Teller, AuditAction.PhoneApproved, AuditSubjectKind.Submission, submission.Reference);
        }

        if (submission.Contact is { } contact)
        {
            mail.Received(submission, contact);
        }

        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A double click: the other one was first.
            store.ChangeTracker.Clear();
            var isSent = await store.Submissions.AnyAsync(item => item.Id == submission.Id && item.Status != SubmissionStatus.Draft, cancellationToken);
            return isSent ? null : page;
        }
    }
}
