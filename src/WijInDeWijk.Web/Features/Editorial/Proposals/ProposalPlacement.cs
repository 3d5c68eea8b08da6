using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Proposals;

/// <summary>Closes what was taken over once readers see it, in the same transaction as the text.</summary>
public sealed class ProposalPlacement(AcceptedProposals accepted, AuditLog audit, TimeProvider clock)
{
    public const string Gone = "De inzender nam deze wijziging intussen terug, of een collega besloot erover. Kijk of u de tekst nog zo wilt";

    /// <summary>Those that an editor says are in a text now; null where one of them is no longer waiting for that.</summary>
    public async Task<IReadOnlyList<(Submission Submission, SubmissionProposal Proposal)>?> FindAsync(string file, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var submissions = await accepted.OfText(file).Include(item => item.Sections).Include(item => item.Proposals).ToListAsync(cancellationToken);
        var found = submissions.SelectMany(item => item.Proposals.Where(proposal => proposal.State == ProposalState.Accepted && ids.Contains(proposal.Id)).Select(proposal => (item, proposal))).ToList();
        return found.Count == ids.Distinct().Count() ? found : null;
    }

    /// <summary>They are on the site with the next save.</summary>
    public void Close(IEnumerable<(Submission Submission, SubmissionProposal Proposal)> placed)
    {
        foreach (var (submission, proposal) in placed)
        {
            submission.Decide(proposal, ProposalState.TakenOver, clock.GetUtcNow());
            audit.Add(AuditAction.SubmissionProposalPlaced, AuditSubjectKind.Submission, submission.Reference, $"Onderdeel {proposal.Section}");
        }
    }
}
