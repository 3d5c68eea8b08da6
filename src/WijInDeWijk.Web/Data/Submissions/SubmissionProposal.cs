using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// A change to one section after sending, for the editors to take over or not. There is at most one open proposal for a section; what its
/// sender types after it is a draft, until they propose that too.
/// </summary>
public sealed class SubmissionProposal
{
    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public required string Section { get; init; }

    public Answers Answers { get; private set; } = Answers.None;

    public int Version { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Open;

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>It waits for the editors, or for readers to see it.</summary>
    public bool IsUndecided => State is ProposalState.Open or ProposalState.Accepted;

    public static SubmissionProposal Begin(string section) => new() { Section = section, State = ProposalState.Draft };

    public void Save(Answers answers, DateTimeOffset now) => (Answers, SavedAt, Version) = State is ProposalState.Draft or ProposalState.Open
        ? (answers, now, Version + 1)
        : throw new InvalidOperationException("A decided proposal does not change.");

    public void Propose() => State = State == ProposalState.Draft ? ProposalState.Open : throw new InvalidOperationException("Only a draft is proposed.");

    /// <summary>An editor works it into a case: it is not decided before readers see it.</summary>
    public void Accept() => State = State == ProposalState.Open ? ProposalState.Accepted : throw new InvalidOperationException("Only an open proposal is accepted.");

    /// <summary>An editor takes it over into the section, or leaves it.</summary>
    public void Decide(ProposalState state, DateTimeOffset now) => (State, DecidedAt) = IsUndecided && state is ProposalState.TakenOver or ProposalState.Left
        ? (state, now)
        : throw new InvalidOperationException("A proposal is decided once.");
}

public enum ProposalState
{
    /// <summary>Proposed, and for the editors to decide on.</summary>
    Open,

    /// <summary>An editor agrees, and works it into the case; readers do not see it yet.</summary>
    Accepted,
    TakenOver,
    Left,

    /// <summary>Its sender is typing, and proposed nothing: the editors do not see it.</summary>
    Draft,
}

internal sealed class SubmissionProposalConfiguration : IEntityTypeConfiguration<SubmissionProposal>
{
    public void Configure(EntityTypeBuilder<SubmissionProposal> builder)
    {
        builder.ToTable("SubmissionProposals");
        builder.Property(proposal => proposal.Section).HasMaxLength(SubmissionSection.KeyLength);
        builder.Property(proposal => proposal.Answers).HasConversion<AnswersConverter, AnswersComparer>();
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasIndex(proposal => new { proposal.SubmissionId, proposal.Section }).IsUnique().HasFilter("\"State\" = 'Open'");
    }
}
