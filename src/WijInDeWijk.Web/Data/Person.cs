using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>Somebody whom the publication names with a public role, or under a pseudonym.</summary>
public sealed class Person
{
    public int Id { get; private set; }

    /// <summary>The case or publication.</summary>
    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    public required string Role { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication says it; null for what it does not say.</summary>
    public PageRange? Pages { get; set; }

    public bool IsPseudonym { get; set; }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne<KnowledgeDocument>().WithMany(document => document.People).HasForeignKey(person => person.DocumentId);
    }
}
