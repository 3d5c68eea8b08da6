using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>'Hoe gaat het nu?': how a case fares, said by who is there, once a year or so.</summary>
public sealed class CheckIn : ModeratedContribution
{
    public const int TextLength = CheckInEntry.TextLength;
    public const int WhoLength = CheckInEntry.WhoLength;

    public required int CaseId { get; init; }

    public DocumentIdentity Case { get; private set; } = null!;

    public required CheckInOutcome Outcome { get; init; }

    /// <summary>As it was answered, whatever becomes of it.</summary>
    public required CheckInWords Sent { get; init; }

    /// <summary>As readers see it, once it is placed: editors may shorten and correct.</summary>
    public required CheckInWords Shown { get; set; }

    /// <summary>The link it came by, one answer each; null where an editor wrote it down on the telephone.</summary>
    public int? LinkId { get; init; }

    /// <summary>The editor who wrote it down, for colleagues; null where it came by a link.</summary>
    public string? NotedBy { get; init; }

    /// <summary>What an export tells of an answer that is on the site: what readers see.</summary>
    public static CheckIn Imported(CheckInEntry entry, int caseId, DateTimeOffset now)
    {
        var words = new CheckInWords(entry.Changed, entry.Learnt, entry.Who);
        var answer = new CheckIn { CaseId = caseId, Outcome = entry.Outcome, Sent = words, Shown = words, ConsentVersion = ElsewhereGiven, SentAt = entry.SentAt };
        answer.Publish(words, now);
        return answer;
    }

    public void Publish(CheckInWords words, DateTimeOffset now)
    {
        Shown = words;
        Place(now);
    }
}

/// <param name="Changed">What is different now.</param>
/// <param name="Learnt">What others can learn from it.</param>
/// <param name="Who">Who says so, as they wish to be called; a role rather than a name.</param>
public sealed record CheckInWords(string Changed, string Learnt, string Who);

internal sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> builder)
    {
        builder.ToTable("CheckIns");
        builder.HasSteps();
        builder.ComplexProperty(answer => answer.Sent, Lengths);
        builder.ComplexProperty(answer => answer.Shown, Lengths);
        builder.Property(answer => answer.NotedBy).HasMaxLength(Editors.Editor.NameLength);
        builder.HasIndex(answer => answer.LinkId).IsUnique();
        builder.HasOne(answer => answer.Case).WithMany().HasForeignKey(answer => answer.CaseId);
        builder.HasOne<CheckInLink>().WithMany().HasForeignKey(answer => answer.LinkId).OnDelete(DeleteBehavior.SetNull);
    }

    public static void Lengths(ComplexPropertyBuilder<CheckInWords> words)
    {
        words.Property(item => item.Changed).HasMaxLength(CheckIn.TextLength);
        words.Property(item => item.Learnt).HasMaxLength(CheckIn.TextLength);
        words.Property(item => item.Who).HasMaxLength(CheckIn.WhoLength);
    }
}
