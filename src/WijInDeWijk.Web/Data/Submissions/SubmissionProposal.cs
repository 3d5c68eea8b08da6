using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// A change to one section after sending, for the editors to take over or not. There is at most one open proposal for a section, and its
/// sender can go on changing that one.
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

    public void Save(Answers answers, DateTimeOffset now) =>
        (Answers, SavedAt, Version) = State == ProposalState.Open ? (answers, now, Version + 1) : throw new InvalidOperationException("A decided proposal does not change.");

    /// <summary>An editor takes it over into the section, or leaves it.</summary>
    public void Decide(ProposalState state, DateTimeOffset now) =>
        (State, DecidedAt) = State == ProposalState.Open && state != ProposalState.Open ? (state, now) : throw new InvalidOperationException("A proposal is decided once.");
}

public enum ProposalState
{
    Open,
    TakenOver,
    Left,
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
