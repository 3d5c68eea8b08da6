using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>A few lines from practice that readers see once an editor has placed them. Its steps refuse what can't follow.</summary>
public abstract class ModeratedContribution : IVersioned
{
    public const int ReasonLength = 2000;
    public const int ConsentVersionLength = 40;

    /// <summary>In <see cref="ConsentVersion"/>: the site that an export came from knows.</summary>
    public const string ElsewhereGiven = "export";

    public int Id { get; protected init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Which wording its sender agreed to; see <c>ConsentTexts</c>.</summary>
    public required string ConsentVersion { get; init; }

    public ModerationState State { get; private set; } = ModerationState.Waiting;

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was not placed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Counts the steps: what a form of an editor says that it started from.</summary>
    public int Version { get; private set; } = 1;

    public bool MayDecline => State == ModerationState.Waiting;

    public bool MayRecall => State == ModerationState.Published;

    /// <summary>Not placed; what was not placed can still be.</summary>
    public virtual void Decline(string reason, DateTimeOffset now)
    {
        if (!MayDecline)
        {
            throw new InvalidOperationException("Only what waits is declined.");
        }

        Reason = reason;
        TransitionTo(ModerationState.Declined, now);
    }

    /// <summary>Takes it off the site.</summary>
    public void Recall(DateTimeOffset now)
    {
        if (!MayRecall)
        {
            throw new InvalidOperationException("Only what is on the site is taken back.");
        }

        TransitionTo(ModerationState.TakenBack, now);
    }

    /// <summary>Onto the site; what is there already gets other words.</summary>
    protected void Place(DateTimeOffset now)
    {
        Reason = null;
        TransitionTo(ModerationState.Published, now);
    }

    private void TransitionTo(ModerationState state, DateTimeOffset now) => (State, DecidedAt, Version) = (state, now, Version + 1);
}

public enum ModerationState
{
    [Term("nieuw", "Wacht op ons")]
    Waiting,

    [Term("geplaatst", "Op de site")]
    Published,

    [Term("niet-geplaatst", "Niet geplaatst")]
    Declined,

    [Term("teruggenomen", "Van de site gehaald")]
    TakenBack,
}

internal static class ModeratedContributionConfiguration
{
    public static void HasSteps<T>(this EntityTypeBuilder<T> builder)
        where T : ModeratedContribution
    {
        builder.Property(item => item.ConsentVersion).HasMaxLength(ModeratedContribution.ConsentVersionLength);
        builder.Property(item => item.Reason).HasMaxLength(ModeratedContribution.ReasonLength);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasIndex(item => item.State);
    }
}
