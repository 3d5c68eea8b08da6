using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Mailing;

namespace WijInDeWijk.Web.Features.Editorial.Weighing;

/// <summary>Decides on a submission, or on a change to it.</summary>
public sealed class Deciding(StoreContext store, Deeds deeds, ContributorMail mail)
{
    /// <summary>How the figures name a reason that began with no template.</summary>
    public const string OwnWords = "Eigen woorden";

    public async Task<DeedOutcome> DeclineAsync(string reference, DeedForm form, CancellationToken cancellationToken)
    {
        var reason = DeedForm.Clean(form.Reason);
        if (reason.Length is 0 or > Submission.ReasonLength)
        {
            return DeedOutcome.Invalid("reden", reason.Length == 0 ? "Schrijf waarom u het niet plaatst" : "Deze reden is te lang. Er passen 2.000 tekens in");
        }

        var template = await store.ReasonTemplates.Where(item => item.Id == form.Template).Select(item => item.Title).FirstOrDefaultAsync(cancellationToken);
        return await deeds.RunAsync(reference, form.Version, item => item.IsOpen, (item, now) =>
        {
            item.Decline(reason, now);
            if (item is { IsQuarantined: false, Contact: { } contact })
            {
                mail.Declined(item, contact);
            }

            return new AuditLine(AuditAction.SubmissionDeclined, template ?? OwnWords);
        }, cancellationToken);
    }

    public Task<DeedOutcome> ReopenAsync(string reference, DeedForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.Status == SubmissionStatus.NotPlaced && item.MayReopen, (item, now) =>
        {
            item.Reopen(now);
            return new AuditLine(AuditAction.SubmissionReopened);
        }, cancellationToken);

    public Task<DeedOutcome> FreeAsync(string reference, DeedForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.IsQuarantined, (item, now) =>
        {
            item.Free(now);
            return new AuditLine(AuditAction.SubmissionFreed);
        }, cancellationToken);

    /// <param name="proposalId">With the version that the editor read: its sender may have changed it since.</param>
    public Task<DeedOutcome> DecideAsync(string reference, int proposalId, int proposalVersion, DeedForm form, CancellationToken cancellationToken)
    {
        var state = form.Decision switch { "overnemen" => ProposalState.TakenOver, "laten" => ProposalState.Left, _ => ProposalState.Open };
        if (state == ProposalState.Open)
        {
            return Task.FromResult(DeedOutcome.Invalid("besluit", "Kies of u de wijziging overneemt"));
        }

        SubmissionProposal? Find(Submission item) => item.Proposals.Find(proposal => proposal.Id == proposalId && proposal.Version == proposalVersion && proposal.State == ProposalState.Open);
        return deeds.RunAsync(reference, form.Version, item => item.MayChange && Find(item) is not null, (item, now) =>
        {
            var proposal = Find(item)!;
            item.Decide(proposal, state, now);
            return new AuditLine(state == ProposalState.TakenOver ? AuditAction.SubmissionProposalTakenOver : AuditAction.SubmissionProposalLeft, $"Onderdeel {proposal.Section}");
        }, cancellationToken);
    }
}
