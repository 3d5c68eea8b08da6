using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>What an editor does with an example that is told by telephone, each with its line in the log in the same save.</summary>
public sealed class PhoneIntakeService(
    SiteDbContext store, CommandRunner runner, ContributorMail mail, SubmissionRemoval removal, AuditLog audit, CurrentEditor me, TimeProvider clock)
{
    /// <summary>Begins one; an empty one that this editor began before will do, for a double click.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var id = me.Id;
        var empty = await store.Submissions
            .Where(item => item.EnteredById == id && item.Status == SubmissionStatus.Draft && item.LaidBeforeAt == null && item.Contact == null && !item.Sections.Any())
            .Select(item => item.Reference).FirstOrDefaultAsync(cancellationToken);
        if (empty is not null)
        {
            return empty;
        }

        var told = Submission.WriteDown(AccessCode.MakeReference(), id, clock.GetUtcNow());
        store.Add(told);
        audit.Add(AuditAction.PhoneStarted, AuditSubjectKind.Submission, told.Reference);
        await store.SaveChangesAsync(cancellationToken);
        return told.Reference;
    }

    /// <returns>With the code to pass on; null where it was mailed.</returns>
    public Task<CommandResult<string?>> SendForApprovalAsync(Submission told, CancellationToken cancellationToken) => GiveAsync(
        told, told.Contact is { Email.Length: > 0 }, item => item.IsBeingWrittenDown, (item, now) => item.SendForApproval(now), cancellationToken);

    /// <summary>A new link: the one before may not have arrived. It goes on working.</summary>
    /// <returns>As <see cref="SendForApprovalAsync"/>.</returns>
    public Task<CommandResult<string?>> GiveAgainAsync(Submission told, bool byMail, CancellationToken cancellationToken) => GiveAsync(
        told, byMail && told.Contact is { Email.Length: > 0 }, item => item.WaitsForTeller, (_, _) => { }, cancellationToken);

    /// <summary>Where its teller decided in this very moment, the next page shows that.</summary>
    public Task<CommandResult> RecallAsync(Submission told, CancellationToken cancellationToken) =>
        runner.RunAsync(told, told.Version, item => item.WaitsForTeller, (item, now) =>
        {
            item.Recall(now);
            return new AuditLine(AuditAction.PhoneTakenBack, AuditSubjectKind.Submission, item.Reference);
        }, cancellationToken);

    public Task RemoveAsync(Submission told, CancellationToken cancellationToken) => removal.RemoveAsync(told.Id, SubmissionActor.Editor, cancellationToken);

    private async Task<CommandResult<string?>> GiveAsync(
        Submission told, bool byMail, Func<Submission, bool> isAllowed, Action<Submission, DateTimeOffset> step, CancellationToken cancellationToken)
    {
        string? code = null;
        var outcome = await runner.RunAsync(told, told.Version, isAllowed, (item, now) =>
        {
            step(item, now);
            if (byMail)
            {
                mail.LaidBefore(item, item.Contact!);
            }
            else
            {
                code = AccessCode.GiveTo(item, now);
            }

            return new AuditLine(AuditAction.PhoneLaidBefore, AuditSubjectKind.Submission, item.Reference, byMail ? "Per mail" : "Met een code");
        }, cancellationToken);
        return outcome.With(code);
    }
}
