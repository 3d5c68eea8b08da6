using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>A <see cref="Reaction"/> that is on the site, as readers see it: there only while an editor has it placed and its page is public.</summary>
public sealed class PublishedReaction
{
    /// <summary>That of the reaction.</summary>
    public required int Id { get; init; }

    public required int DocumentId { get; init; }

    public KnowledgeDocument Document { get; private set; } = null!;

    public required ReactionKind Kind { get; init; }

    public required ReactionWords Words { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public static PublishedReaction Of(Reaction reaction) => new()
    {
        Id = reaction.Id,
        DocumentId = reaction.DocumentId,
        Kind = reaction.Kind,
        Words = reaction.Shown,
        SentAt = reaction.SentAt,
    };
}

internal sealed class PublishedReactionConfiguration : IEntityTypeConfiguration<PublishedReaction>
{
    public void Configure(EntityTypeBuilder<PublishedReaction> builder)
    {
        builder.ToTable("PublishedReactions");
        builder.ComplexProperty(reaction => reaction.Words, ReactionConfiguration.Lengths);
        builder.HasOne<Reaction>().WithOne().HasForeignKey<PublishedReaction>(reaction => reaction.Id);
        builder.HasOne(reaction => reaction.Document).WithMany(document => document.Reactions).HasForeignKey(reaction => reaction.DocumentId);
    }
}
