using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Mailing;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Decides on a submission, or on a change to it.</summary>
public sealed class SubmissionDecisionService(SiteDbContext store, SubmissionCommandRunner deeds, ContributorMail mail)
{
    /// <summary>How the figures name a reason that began with no template.</summary>
    public const string OwnWords = "Eigen woorden";

    public async Task<CommandResult> DeclineAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var reason = SubmissionReviewForm.Clean(form.Reason);
        if (reason.Length is 0 or > Submission.ReasonLength)
        {
            return CommandResult.Invalid("reden", reason.Length == 0 ? "Schrijf waarom u het niet plaatst" : "Deze reden is te lang. Er passen 2.000 tekens in");
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

    public Task<CommandResult> ReopenAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.Status == SubmissionStatus.NotPlaced && item.MayReopen, (item, now) =>
        {
            item.Reopen(now);
            return new AuditLine(AuditAction.SubmissionReopened);
        }, cancellationToken);

    public Task<CommandResult> ReleaseFromQuarantineAsync(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        deeds.RunAsync(reference, form.Version, item => item.IsQuarantined, (item, now) =>
        {
            item.ReleaseFromQuarantine(now);
            return new AuditLine(AuditAction.SubmissionFreed);
        }, cancellationToken);

    /// <param name="proposalId">With the version that the editor read: its sender may have changed it since.</param>
    public Task<CommandResult> DecideOnProposalAsync(string reference, int proposalId, int proposalVersion, SubmissionReviewForm form, CancellationToken cancellationToken)
    {
        var state = form.Decision switch { "overnemen" => ProposalState.TakenOver, "laten" => ProposalState.Left, _ => ProposalState.Open };
        if (state == ProposalState.Open)
        {
            return Task.FromResult(CommandResult.Invalid("besluit", "Kies of u de wijziging overneemt"));
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
