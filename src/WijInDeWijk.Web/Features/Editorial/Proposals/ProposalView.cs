using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Editorial.Proposals;

/// <summary>What a sender would have different, question by question.</summary>
public sealed record ProposalView(int Id, int Version, string Title, DateTimeOffset SavedAt, IReadOnlyList<ProposedChange> Changes)
{
    /// <summary>An editor took it over, and it is not on the site yet.</summary>
    public bool IsAccepted { get; init; }

    /// <param name="submission">With its sections and proposals.</param>
    public static IReadOnlyList<ProposalView> AllOf(Submission submission, IReadOnlyList<FormSection> catalogue) =>
        [.. submission.Proposals.Where(proposal => proposal.IsUndecided).OrderBy(proposal => proposal.Id).Select(proposal => Of(proposal, submission, catalogue))];

    private static ProposalView Of(SubmissionProposal proposal, Submission submission, IReadOnlyList<FormSection> catalogue)
    {
        var section = catalogue.FirstOrDefault(known => known.Key == proposal.Section);
        var before = submission.Proposals.FindLast(other => other.Section == proposal.Section && other.State == ProposalState.Accepted && other.Id != proposal.Id)?.Answers
            ?? submission.Sections.Find(stored => stored.Key == proposal.Section)?.Answers
            ?? Answers.None;
        var changes = (section?.Questions ?? []).Where(question => before[question.Key] != proposal.Answers[question.Key])
            .Select(question => new ProposedChange(question, before[question.Key], proposal.Answers[question.Key]));
        return new ProposalView(proposal.Id, proposal.Version, section?.Title ?? proposal.Section, proposal.SavedAt, [.. changes]) { IsAccepted = proposal.State == ProposalState.Accepted };
    }
}

public sealed record ProposedChange(Question Question, string Before, string After);
