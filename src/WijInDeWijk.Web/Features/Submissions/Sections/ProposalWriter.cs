using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>What a sender changes after sending. What changes nothing is not kept; saving is for the caller.</summary>
internal sealed class ProposalWriter(SiteDbContext store, Submission submission, SectionLayers layers, DateTimeOffset now)
{
    /// <summary>Typed, and not proposed: the editors do not see it.</summary>
    public void Keep(string key, Answers answers)
    {
        if (answers.Equals(layers.Proposed))
        {
            DropDraft();
            return;
        }

        (layers.Draft ?? Begin(key)).Save(answers, now);
    }

    /// <summary>For the editors to decide on, in the place of what was proposed before.</summary>
    public void Propose(string key, Answers answers)
    {
        if (answers.Equals(layers.Settled))
        {
            DropDraft();
            TakeBack(layers.Open);
            return;
        }

        if (layers.Open is not { } open)
        {
            var proposal = layers.Draft ?? Begin(key);
            proposal.Save(answers, now);
            proposal.Propose();
            submission.Record(SubmissionEventKind.Proposed, SubmissionActor.Contributor, now, key);
            return;
        }

        DropDraft();
        if (!answers.Equals(open.Answers))
        {
            open.Save(answers, now);
            submission.Record(SubmissionEventKind.Proposed, SubmissionActor.Contributor, now, key);
        }
    }

    /// <summary>What was typed last goes first; then what was proposed.</summary>
    public void TakeBack()
    {
        if (layers.Draft is not null)
        {
            DropDraft();
            return;
        }

        TakeBack(layers.Open ?? layers.Accepted);
    }

    private void TakeBack(SubmissionProposal? proposal)
    {
        if (proposal is not null)
        {
            store.Remove(proposal);
            submission.Record(SubmissionEventKind.ProposalTakenBack, SubmissionActor.Contributor, now, proposal.Section);
        }
    }

    private SubmissionProposal Begin(string key)
    {
        var draft = SubmissionProposal.Begin(key);
        submission.Proposals.Add(draft);
        return draft;
    }

    private void DropDraft()
    {
        if (layers.Draft is { } draft)
        {
            store.Remove(draft);
        }
    }
}
