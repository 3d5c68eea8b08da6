using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Editorial.Proposals;

/// <summary>Changes of senders that an editor took over, and that readers do not see yet: laid beside the text that they belong in.</summary>
public sealed class AcceptedProposals(SiteDbContext store, QuestionCatalogue questions)
{
    /// <param name="file">Of a text; only a case that somebody sent in has any.</param>
    public Task<IReadOnlyList<ProposalView>> OfTextAsync(string file, CancellationToken cancellationToken) => ReadAsync(OfText(file), cancellationToken);

    public Task<IReadOnlyList<ProposalView>> OfSubmissionAsync(string reference, CancellationToken cancellationToken) =>
        ReadAsync(store.Submissions.Where(item => item.Reference == reference), cancellationToken);

    /// <summary>The text of the case that was made of it; null where none is on the site.</summary>
    public Task<string?> FileOfAsync(string reference, CancellationToken cancellationToken) => store.Submissions
        .Where(item => item.Reference == reference && item.Status == SubmissionStatus.Published)
        .Select(item => store.DocumentIdentities.Where(identity => identity.Id == item.CaseId).Select(identity => identity.SourceFile).FirstOrDefault())
        .FirstOrDefaultAsync(cancellationToken);

    public Task<bool> IsDraftedAsync(string reference, CancellationToken cancellationToken) =>
        store.CaseDrafts.AnyAsync(draft => store.Submissions.Any(item => item.Reference == reference && item.Id == draft.SubmissionId), cancellationToken);

    /// <summary>The submissions of a case, to be changed.</summary>
    internal IQueryable<Submission> OfText(string file) => store.Submissions.Where(item =>
        item.Status == SubmissionStatus.Published && store.DocumentIdentities.Any(identity => identity.Id == item.CaseId && identity.SourceFile == file));

    private async Task<IReadOnlyList<ProposalView>> ReadAsync(IQueryable<Submission> submissions, CancellationToken cancellationToken)
    {
        var found = await submissions.AsNoTracking().Where(item => item.Proposals.Any(proposal => proposal.State == ProposalState.Accepted))
            .Include(item => item.Sections).Include(item => item.Proposals).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return [];
        }

        var catalogue = await questions.ReadAsync(SubmissionForm.Full, cancellationToken);
        return [.. found.SelectMany(item => ProposalView.AllOf(item, catalogue)).Where(proposal => proposal.IsAccepted)];
    }
}
