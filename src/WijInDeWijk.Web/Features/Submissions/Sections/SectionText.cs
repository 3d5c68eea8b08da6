using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Sections;

/// <summary>The answers to a section as their sender left them, with the version that a change starts from.</summary>
/// <param name="SavedAt">Null where nothing was saved yet.</param>
/// <param name="IsProposal">Saved after sending, and not yet taken over by the editors.</param>
public sealed record SectionText(Answers Answers, int Version, DateTimeOffset? SavedAt, bool IsProposal = false)
{
    public static readonly SectionText Empty = new(Answers.None, 0, null);
}
