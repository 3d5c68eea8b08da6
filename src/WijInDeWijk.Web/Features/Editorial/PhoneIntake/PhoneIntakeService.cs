using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Status;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>What an editor does with an example that is told by telephone, each with its line in the log in the same save.</summary>
public sealed class PhoneIntakeService(SiteDbContext store, ContributorMail mail, SubmissionRemoval removal, AuditLog audit, CurrentEditor me, TimeProvider clock)
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

    /// <returns>The code to pass on, where there is no address to mail it to and it was not laid before its teller already.</returns>
    public async Task<string?> SendForApprovalAsync(Submission told, CancellationToken cancellationToken)
    {
        if (!told.IsBeingWrittenDown)
        {
            return null;
        }

        told.SendForApproval(clock.GetUtcNow());
        return await GiveAsync(told, told.Contact is { Email.Length: > 0 }, cancellationToken);
    }

    /// <summary>A new link: the one before may not have arrived. It goes on working.</summary>
    public Task<string?> GiveAgainAsync(Submission told, bool byMail, CancellationToken cancellationToken) =>
        GiveAsync(told, byMail && told.Contact is { Email.Length: > 0 }, cancellationToken);

    public async Task RecallAsync(Submission told, CancellationToken cancellationToken)
    {
        told.Recall(clock.GetUtcNow());
        audit.Add(AuditAction.PhoneTakenBack, AuditSubjectKind.Submission, told.Reference);

        // Where its teller decided in this very moment, the next page shows that.
        await store.SaveCommandAsync(cancellationToken);
    }

    public Task RemoveAsync(Submission told, CancellationToken cancellationToken) => removal.RemoveAsync(told.Id, SubmissionActor.Editor, cancellationToken);

    private async Task<string?> GiveAsync(Submission told, bool byMail, CancellationToken cancellationToken)
    {
        string? code = null;
        if (byMail)
        {
            mail.LaidBefore(told, told.Contact!);
        }
        else
        {
            code = AccessCode.GiveTo(told, clock.GetUtcNow());
        }

        audit.Add(AuditAction.PhoneLaidBefore, AuditSubjectKind.Submission, told.Reference, byMail ? "Per mail" : "Met een code");
        return await store.SaveCommandAsync(cancellationToken) == CommandResult.Done ? code : null;
    }
}
