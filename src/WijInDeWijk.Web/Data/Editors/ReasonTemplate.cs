using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>A reason for not placing something, in words that its sender can read. An editor starts from one and makes it their own.</summary>
public sealed class ReasonTemplate : IVersioned
{
    public const int TitleLength = 100;

    public int Id { get; private set; }

    /// <summary>How editors and figures name it.</summary>
    public required string Title { get; set; }

    public required string Text { get; set; }

    /// <summary>Not offered any more; decisions that named it keep it.</summary>
    public bool IsRetired { get; set; }

    public int Version { get; set; }
}

internal sealed class ReasonTemplateConfiguration : IEntityTypeConfiguration<ReasonTemplate>
{
    public void Configure(EntityTypeBuilder<ReasonTemplate> builder)
    {
        builder.ToTable("ReasonTemplates");
        builder.Property(template => template.Title).HasMaxLength(ReasonTemplate.TitleLength);
        builder.Property(template => template.Text).HasMaxLength(Submission.ReasonLength);
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.HasIndex(template => template.Title).IsUnique();
    }
}
