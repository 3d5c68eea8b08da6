using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>What somebody typed into a form and has not sent, so that it is there when they come back. It goes when they send it, and when its time is over.</summary>
public sealed class AutosavedForm
{
    public const int OwnerLength = 40;
    public const int AddressLength = 500;

    /// <summary>More forms of one owner at a time than anybody leaves half-filled; the oldest goes.</summary>
    public const int Most = 50;

    public int Id { get; private set; }

    /// <summary>Who typed it: <see cref="OfEditor"/> or <see cref="OfSubmission"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the form is sent; on one page there may be more.</summary>
    public required string Address { get; init; }

    /// <summary>Names and values, in their order, as JSON.</summary>
    public required string Fields { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public static string OfEditor(string key) => $"redactie {key}";

    public static string OfSubmission(string reference) => $"inzending {reference}";
}

internal sealed class AutosavedFormConfiguration : IEntityTypeConfiguration<AutosavedForm>
{
    public void Configure(EntityTypeBuilder<AutosavedForm> builder)
    {
        builder.ToTable("AutosavedForms");
        builder.Property(form => form.Owner).HasMaxLength(AutosavedForm.OwnerLength);
        builder.Property(form => form.Address).HasMaxLength(AutosavedForm.AddressLength);
        builder.HasIndex(form => new { form.Owner, form.Address }).IsUnique();
    }
}
