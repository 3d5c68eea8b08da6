using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// The name of a file that this store let go. Upkeep deletes files by these names and no others: what the store never knew may belong to a
/// newer store, or to somebody else.
/// </summary>
public sealed class DiscardedFile
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset DiscardedAt { get; init; }
}

internal sealed class DiscardedFileConfiguration : IEntityTypeConfiguration<DiscardedFile>
{
    public void Configure(EntityTypeBuilder<DiscardedFile> builder)
    {
        builder.ToTable("DiscardedFiles");
        builder.Property(file => file.Name).HasMaxLength(SubmissionFile.NameLength);
    }
}

/// <summary>Notes the name of each file whose row goes, in the save by which it goes.</summary>
internal sealed class DiscardedFileInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    private void Note(DbContext context)
    {
        context.ChangeTracker.DetectChanges(); // a file that was only taken out of its submission is deleted from here on
        var names = context.ChangeTracker.Entries<SubmissionFile>().Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity.StoredName).ToList();
        context.AddRange(names.Select(name => new DiscardedFile { Name = name, DiscardedAt = clock.GetUtcNow() }));
    }
}
