using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>What the last seeding took in, so that the next start can skip documents that did not change. One row.</summary>
public sealed class SeedRun
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Hash over every file of the seeds folder and over the version of the seeding itself.</summary>
    public required string Fingerprint { get; set; }

    public DateTimeOffset FinishedAt { get; set; }
}

internal sealed class SeedRunConfiguration : IEntityTypeConfiguration<SeedRun>
{
    public void Configure(EntityTypeBuilder<SeedRun> builder)
    {
        builder.ToTable("SeedRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
    }
}
