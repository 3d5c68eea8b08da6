using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>A mail that is to be sent, or was. It is committed together with what it tells about, so that neither is there without the other.</summary>
public sealed class OutboxMessage
{
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int TextMaxLength = 100_000;
    public const int RegardingMaxLength = 64;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public int Id { get; private set; }

    /// <summary>Makes the message recognisable when it is sent a second time.</summary>
    public Guid Key { get; private set; } = Guid.NewGuid();

    /// <summary>What it is about, such as the reference of a submission; never a name or an address.</summary>
    public string? Regarding { get; init; }

    /// <summary>Empty once the message was emptied, as are <see cref="Subject"/> and <see cref="Text"/>.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether somebody sits waiting for it, as for a link they asked for: it goes before what can wait.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>Due from this moment on.</summary>
    public required DateTimeOffset AddedAt
    {
        get;
        init
        {
            field = value;
            DueAt = value;
        }
    }

    public int Attempts { get; private set; }

    /// <summary>Not before this moment; null once there is nothing left to do.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When the mail server said that it will never take it.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>Puts off the next attempt before this one is made: a message that cannot be marked as sent is then not sent over and over.</summary>
    public void BeginAttempt(DateTimeOffset now)
    {
        if (DueAt is null)
        {
            throw new InvalidOperationException("A message that was sent or refused is not tried again.");
        }

        Attempts++;
        DueAt = now + PauseAfter(Attempts);
    }

    public void MarkSent(DateTimeOffset now) => (SentAt, DueAt) = (now, null);

    public void MarkRefused(DateTimeOffset now) => (RefusedAt, DueAt) = (now, null);

    // 1, 2, 4, 8 … minutes, at most six hours, for as long as it takes.
    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 20));
        return pause < LongestPause ? pause : LongestPause;
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(message => message.To).HasMaxLength(OutboxMessage.AddressMaxLength);
        builder.Property(message => message.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(message => message.Text).HasMaxLength(OutboxMessage.TextMaxLength);
        builder.Property(message => message.Regarding).HasMaxLength(OutboxMessage.RegardingMaxLength);
        builder.HasIndex(message => message.Regarding);
        builder.HasIndex(message => new { message.IsAwaited, message.DueAt });
    }
}
