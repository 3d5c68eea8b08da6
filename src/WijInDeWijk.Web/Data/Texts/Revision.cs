using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Data.Texts;

/// <summary>What a text said after one save: never changed but for what readers are told of it, and removed only with a story that its teller had erased. The text of a file may have had several lives, so it hangs on its path.</summary>
public sealed class Revision
{
    public const int ReasonLength = ChangeNote.WordsLength;
    public const int AuthorLength = Editor.NameLength;

    /// <summary>Who changed it where no editor did: the document on disk.</summary>
    public const string Document = "document";

    /// <summary>Why a lesson changed, for its readers, when a case that touches it was published. It names the case, and so is taken back with it.</summary>
    public static string EvidenceFrom(string caseTitle) => $"De casus ‘{(caseTitle.Length > 200 ? caseTitle[..200] + "…" : caseTitle)}’ is erbij gekomen als voorbeeld bij deze les.";

    /// <summary>What remains of that once its teller had the case erased.</summary>
    public const string EvidenceErased = "Een voorbeeld bij deze les, dat later is verwijderd.";

    public int Id { get; private set; }

    public required string File { get; init; }

    public required string Text { get; init; }

    /// <summary>The editor; null for <see cref="Document"/>. No foreign key: a history stands by itself.</summary>
    public int? AuthorId { get; init; }

    /// <summary>As the editor was called then: a revision outlives its author's account.</summary>
    public required string AuthorName { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Reason { get; set; }

    /// <summary>Readers are told of it, by its date and reason.</summary>
    public bool IsForReaders { get; set; }

    /// <param name="words">Empty: readers are no longer told.</param>
    public void TellReaders(string words) => (Reason, IsForReaders) = words.Length > 0 ? (words, true) : (Reason, false);
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");
        builder.Property(revision => revision.File).HasMaxLength(SourceText.FileLength);
        builder.Property(revision => revision.AuthorName).HasMaxLength(Revision.AuthorLength);
        builder.Property(revision => revision.Reason).HasMaxLength(Revision.ReasonLength);
        builder.HasIndex(revision => revision.File);
    }
}
