using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>The answers to one section: as they were sent, and what its sender would have different, on top of each other.</summary>
/// <param name="Section">What was sent, or taken over; null where nothing was.</param>
/// <param name="Accepted">A change that editors are working into the case.</param>
/// <param name="Open">A change for the editors to decide on.</param>
/// <param name="Draft">What was typed since, and not proposed.</param>
internal sealed record SectionLayers(SubmissionSection? Section, SubmissionProposal? Accepted, SubmissionProposal? Open, SubmissionProposal? Draft)
{
    public static SectionLayers Of(SubmissionSection? section, IReadOnlyCollection<SubmissionProposal> proposals) => new(
        section, proposals.LastOrDefault(item => item.State == ProposalState.Accepted), proposals.LastOrDefault(item => item.State == ProposalState.Open),
        proposals.LastOrDefault(item => item.State == ProposalState.Draft));

    /// <summary>What stands without a word more from its sender.</summary>
    public Answers Settled => Accepted?.Answers ?? Section?.Answers ?? Answers.None;

    /// <summary>What the editors know of.</summary>
    public Answers Proposed => Open?.Answers ?? Settled;

    /// <summary>As its sender left it. The version counts all layers, so that a change of any of them is seen.</summary>
    public SectionText Latest
    {
        get
        {
            var top = Draft ?? Open ?? Accepted;
            var version = (Section?.Version ?? 0) + new[] { Accepted, Open, Draft }.Sum(layer => layer?.Version ?? 0);
            return new SectionText(top?.Answers ?? Settled, version, top?.SavedAt ?? Section?.SavedAt, top?.State);
        }
    }
}
