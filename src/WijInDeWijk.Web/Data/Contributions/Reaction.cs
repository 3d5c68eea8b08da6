using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>What a reader says from their own practice about a lesson or a case: evidence of a kind of its own, lighter than a case.</summary>
public sealed class Reaction : ModeratedContribution
{
    public const int TextLength = ReactionEntry.TextLength;
    public const int PlaceLength = ReactionEntry.PlaceLength;
    public const int WhoLength = ReactionEntry.WhoLength;

    /// <summary>The longest address that mail can carry.</summary>
    public const int EmailLength = 254;

    public const int QuarantineLength = 500;

    public required int DocumentId { get; init; }

    public DocumentIdentity Document { get; private set; } = null!;

    public required ReactionKind Kind { get; init; }

    /// <summary>As it came in, whatever becomes of it.</summary>
    public required ReactionWords Sent { get; init; }

    /// <summary>As readers see it, once it is placed: editors may shorten and correct.</summary>
    public required ReactionWords Shown { get; set; }

    /// <summary>To ask something back; never shown, and erased at the first decision.</summary>
    public required string Email { get; set; }

    /// <summary>Of the form that it came with: sent twice, it is there once.</summary>
    public required string FormHash { get; init; }

    /// <summary>Why the site did not trust it; null where it did.</summary>
    public string? QuarantineReasons { get; init; }

    public bool IsQuarantined => QuarantineReasons is not null && State == ModerationState.Waiting;

    /// <summary>What an export tells of a reaction that is on the site: what readers see, under the number that its place on the page is called after.</summary>
    public static Reaction Imported(ReactionEntry entry, int documentId, DateTimeOffset now)
    {
        var words = new ReactionWords(entry.Text, entry.Place, entry.Who);
        var reaction = new Reaction
        {
            Id = entry.Number,
            DocumentId = documentId,
            Kind = entry.Kind,
            Sent = words,
            Shown = words,
            Email = string.Empty,
            FormHash = FormattableString.Invariant($"{ElsewhereGiven}-{entry.Number}"),
            ConsentVersion = ElsewhereGiven,
            SentAt = entry.SentAt,
        };
        reaction.Publish(words, now);
        return reaction;
    }

    public void Publish(ReactionWords words, DateTimeOffset now)
    {
        (Shown, Email) = (words, string.Empty);
        Place(now);
    }

    public override void Decline(string reason, DateTimeOffset now)
    {
        base.Decline(reason, now);
        Email = string.Empty;
    }
}

/// <param name="Text">A few lines.</param>
/// <param name="Place">Where; empty where nobody says so, as is the next.</param>
/// <param name="Who">As its sender wishes to be called; a role rather than a name.</param>
public sealed record ReactionWords(string Text, string Place, string Who);

internal sealed class ReactionConfiguration : IEntityTypeConfiguration<Reaction>
{
    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.ToTable("Reactions");
        builder.HasSteps();
        builder.ComplexProperty(reaction => reaction.Sent, Lengths);
        builder.ComplexProperty(reaction => reaction.Shown, Lengths);
        builder.Property(reaction => reaction.Email).HasMaxLength(Reaction.EmailLength);
        builder.Property(reaction => reaction.FormHash).HasMaxLength(SecretToken.HashLength);
        builder.Property(reaction => reaction.QuarantineReasons).HasMaxLength(Reaction.QuarantineLength);
        builder.HasIndex(reaction => reaction.FormHash).IsUnique();
        builder.HasOne(reaction => reaction.Document).WithMany().HasForeignKey(reaction => reaction.DocumentId);
    }

    public static void Lengths(ComplexPropertyBuilder<ReactionWords> words)
    {
        words.Property(item => item.Text).HasMaxLength(Reaction.TextLength);
        words.Property(item => item.Place).HasMaxLength(Reaction.PlaceLength);
        words.Property(item => item.Who).HasMaxLength(Reaction.WhoLength);
    }
}
