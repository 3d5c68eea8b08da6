using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>A link that opens one page for one deed, once and within its period, for who has its secret.</summary>
public abstract class SingleUseLink
{
    public int Id { get; private set; }

    /// <summary>Of the secret; see <see cref="SecretToken"/>.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used, withdrawn or replaced by a newer one. Of two requests that close it at once, one is refused.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

internal static class SingleUseLinks
{
    /// <summary>Closes those that still are open. Saving is for the caller.</summary>
    public static async Task CloseAsync<TLink>(this IQueryable<TLink> links, DateTimeOffset now, CancellationToken cancellationToken)
        where TLink : SingleUseLink
    {
        foreach (var link in await links.Where(link => link.ClosedAt == null).ToListAsync(cancellationToken))
        {
            link.Close(now);
        }
    }

    public static void ConfigureLink<TLink>(this EntityTypeBuilder<TLink> builder)
        where TLink : SingleUseLink
    {
        builder.Property(link => link.Hash).HasMaxLength(SecretToken.HashLength);
        builder.Property(link => link.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(link => link.Hash).IsUnique();
    }
}
