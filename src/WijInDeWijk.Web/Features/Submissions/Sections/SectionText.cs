using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>The answers to a section as their sender left them, with the version that a change starts from.</summary>
/// <param name="SavedAt">Null where nothing was saved yet.</param>
/// <param name="Proposal">How far a change is that was made after sending; null where these are the answers as they were sent.</param>
public sealed record SectionText(Answers Answers, int Version, DateTimeOffset? SavedAt, ProposalState? Proposal = null)
{
    public static readonly SectionText Empty = new(Answers.None, 0, null);
}
