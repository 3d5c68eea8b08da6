using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>Who sent it in. In a table of its own: no public page, export, feed, log or search index reads it.</summary>
public sealed class SubmissionContact
{
    public const int NameLength = 100;

    /// <summary>The longest address that mail can carry.</summary>
    public const int EmailLength = 254;

    public const int RoleLength = 200;

    public const int PhoneLength = 30;

    public int SubmissionId { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string Email { get; private set; } = string.Empty;

    /// <summary>Only of who told it by telephone.</summary>
    public string Phone { get; private set; } = string.Empty;

    /// <summary>How they are involved, in their own words.</summary>
    public string Role { get; private set; } = string.Empty;

    /// <summary>The address that the link was mailed to, so that it is mailed once.</summary>
    public string LinkMailedTo { get; private set; } = string.Empty;

    public int Version { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When we last heard from them, or they from us.</summary>
    public DateTimeOffset LastContactAt { get; private set; }

    public void Save(string name, string email, string phone, string role, DateTimeOffset now) =>
        (Name, Email, Phone, Role, SavedAt, LastContactAt, Version) = (name, email, phone, role, now, now, Version + 1);

    public void MarkLinkMailed() => LinkMailedTo = Email;

    public void Touch(DateTimeOffset now) => LastContactAt = now;
}

internal sealed class SubmissionContactConfiguration : IEntityTypeConfiguration<SubmissionContact>
{
    public void Configure(EntityTypeBuilder<SubmissionContact> builder)
    {
        builder.ToTable("SubmissionContacts");
        builder.HasKey(contact => contact.SubmissionId);
        builder.Property(contact => contact.Name).HasMaxLength(SubmissionContact.NameLength);
        builder.Property(contact => contact.Email).HasMaxLength(SubmissionContact.EmailLength);
        builder.Property(contact => contact.Phone).HasMaxLength(SubmissionContact.PhoneLength);
        builder.Property(contact => contact.LinkMailedTo).HasMaxLength(SubmissionContact.EmailLength);
        builder.Property(contact => contact.Role).HasMaxLength(SubmissionContact.RoleLength);
        builder.Property(contact => contact.Version).IsConcurrencyToken();
    }
}
