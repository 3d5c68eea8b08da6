using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>A photo or document that came with a submission. The file itself lies outside the web root, under a name that says nothing.</summary>
public sealed class SubmissionFile
{
    public const int NameLength = 200;
    public const int AltLength = PhotoEntry.AltLength;
    public const int FindingLength = 200;
    public const int MakerLength = PhotoEntry.CreditLength;

    public int Id { get; init; }

    public int SubmissionId { get; init; }

    public required string StoredName { get; init; }

    /// <summary>What the sender called it; only ever shown, never used as a path.</summary>
    public required string OriginalName { get; init; }

    public required string ContentType { get; init; }

    public long Length { get; init; }

    /// <summary>In pixels; null for a document.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What a document holds, as far as was looked; all null for a photo, and for a document of before that was looked at.</summary>
    public int? PageCount { get; init; }

    public int? LinkCount { get; init; }

    public int? FormFieldCount { get; init; }

    public int? AttachmentCount { get; init; }

    public DateTimeOffset UploadedAt { get; init; }

    public ScanStatus ScanStatus { get; private set; }

    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>The name of what was found.</summary>
    public string? ScanFinding { get; private set; }

    /// <summary>What can be seen, for who does not see it.</summary>
    public string Alt { get; set; } = string.Empty;

    public string Maker { get; set; } = string.Empty;

    /// <summary>When the sender said that maker and people shown agree, and in which words; null as long as they did not.</summary>
    public DateTimeOffset? ConsentAt { get; private set; }

    public string? ConsentTextVersion { get; private set; }

    public bool IsPhoto => Width is not null;

    /// <summary>Nobody may have it any more.</summary>
    public bool IsInfected => ScanStatus == ScanStatus.Infected;

    /// <summary>Whether editors may open it: with a scanner, only what it looked at.</summary>
    public bool MayOpen(bool isScannerOn) => !IsInfected && (!isScannerOn || ScanStatus == ScanStatus.Clean);

    /// <summary>What a scanner said. No verdict changes nothing.</summary>
    public void NoteScan(ScanStatus status, string? finding, DateTimeOffset now)
    {
        if (status != ScanStatus.NotScanned)
        {
            (ScanStatus, ScanFinding, ScannedAt) = (status, finding, now);
        }
    }

    public void Agree(string textVersion, DateTimeOffset now) => (ConsentAt, ConsentTextVersion) = (ConsentAt ?? now, ConsentTextVersion ?? textVersion);

    public void TakeBack() => (ConsentAt, ConsentTextVersion) = (null, null);
}

internal sealed class SubmissionFileConfiguration : IEntityTypeConfiguration<SubmissionFile>
{
    public void Configure(EntityTypeBuilder<SubmissionFile> builder)
    {
        builder.ToTable("SubmissionFiles");
        builder.Property(file => file.StoredName).HasMaxLength(SubmissionFile.NameLength);
        builder.Property(file => file.OriginalName).HasMaxLength(SubmissionFile.NameLength);
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.ScanFinding).HasMaxLength(SubmissionFile.FindingLength);
        builder.Property(file => file.Alt).HasMaxLength(SubmissionFile.AltLength);
        builder.Property(file => file.Maker).HasMaxLength(SubmissionFile.MakerLength);
    }
}
