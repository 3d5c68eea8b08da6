using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>A photo of a sender that an editor chose for the case, in the words of the editor. It goes wherever the sender's file goes.</summary>
public sealed class CasePhoto
{
    public int FileId { get; init; }

    public SubmissionFile File { get; init; } = null!;

    /// <summary>What a form says that it started from: its words, for those are all there is to it. Empty for a photo that is not chosen.</summary>
    public static string VersionOf(string alt, string credit) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{alt}\n{credit}")))[..16];

    /// <summary>What can be seen, for who does not see it; never empty.</summary>
    public required string Alt { get; set; }

    /// <summary>Who made it, as it may be named on the site; may be empty.</summary>
    public required string Credit { get; set; }
}

internal sealed class CasePhotoConfiguration : IEntityTypeConfiguration<CasePhoto>
{
    public void Configure(EntityTypeBuilder<CasePhoto> builder)
    {
        builder.ToTable("CasePhotos");
        builder.HasKey(photo => photo.FileId);
        builder.Property(photo => photo.FileId).ValueGeneratedNever();
        builder.Property(photo => photo.Alt).HasMaxLength(SubmissionFile.AltLength).IsConcurrencyToken();
        builder.Property(photo => photo.Credit).HasMaxLength(SubmissionFile.MakerLength).IsConcurrencyToken();
        builder.HasOne(photo => photo.File).WithOne().HasForeignKey<CasePhoto>(photo => photo.FileId);
    }
}
