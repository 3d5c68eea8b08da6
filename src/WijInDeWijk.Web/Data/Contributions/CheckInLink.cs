using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>A link by which somebody without an account tells how one case fares.</summary>
public sealed class CheckInLink : SingleUseLink
{
    public required int CaseId { get; init; }

    /// <summary>What a mail with such a link is about; see <see cref="OutboxMessage.Regarding"/>.</summary>
    public static string MailAbout(int caseId) => string.Create(CultureInfo.InvariantCulture, $"hoe-nu-{caseId}");

    /// <summary>How it went out: by our mail, or by who made it. To whom is nowhere but in that mail.</summary>
    public required bool IsMailed { get; init; }

    /// <summary>The editor who made it.</summary>
    public required string MadeBy { get; init; }
}

internal sealed class CheckInLinkConfiguration : IEntityTypeConfiguration<CheckInLink>
{
    public void Configure(EntityTypeBuilder<CheckInLink> builder)
    {
        builder.ToTable("CheckInLinks");
        builder.ConfigureLink();
        builder.Property(link => link.MadeBy).HasMaxLength(Editors.Editor.NameLength);
        builder.HasOne<DocumentIdentity>().WithMany().HasForeignKey(link => link.CaseId);
    }
}
