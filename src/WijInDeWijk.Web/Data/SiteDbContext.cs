using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Data;

/// <summary>The knowledge base. What is not public is not in the tables that pages for readers are made of; see <see cref="KnowledgeDocument"/>.</summary>
public sealed class SiteDbContext(DbContextOptions<SiteDbContext> options) : IdentityUserContext<Editor, int>(options)
{
    public DbSet<DocumentIdentity> DocumentIdentities => Set<DocumentIdentity>();

    public DbSet<KnowledgeDocument> Documents => Set<KnowledgeDocument>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublicationText> PublicationTexts => Set<PublicationText>();

    public DbSet<CaseStudy> CaseStudies => Set<CaseStudy>();

    public DbSet<KeyFigure> KeyFigures => Set<KeyFigure>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<Concept> Concepts => Set<Concept>();

    public DbSet<LiteratureSource> Sources => Set<LiteratureSource>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<DocumentReference> References => Set<DocumentReference>();

    public DbSet<SeedRun> SeedRuns => Set<SeedRun>();

    public DbSet<ThesaurusEntry> Thesaurus => Set<ThesaurusEntry>();

    public DbSet<ArchivedPage> ArchivedPages => Set<ArchivedPage>();

    public DbSet<SearchPassage> SearchPassages => Set<SearchPassage>();

    public DbSet<SearchFacet> SearchFacets => Set<SearchFacet>();

    public DbSet<SearchIndexState> SearchIndexState => Set<SearchIndexState>();

    public DbSet<SearchQueryRecord> SearchQueries => Set<SearchQueryRecord>();

    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<CasePhoto> CasePhotos => Set<CasePhoto>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<SourceText> SourceTexts => Set<SourceText>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<CaseDraft> CaseDrafts => Set<CaseDraft>();

    public DbSet<CaseDraftVersion> CaseDraftVersions => Set<CaseDraftVersion>();

    public DbSet<AutosavedForm> AutosavedForms => Set<AutosavedForm>();

    public DbSet<EditorSession> EditorSessions => Set<EditorSession>();

    public DbSet<EditorLink> EditorLinks => Set<EditorLink>();

    public DbSet<EditorPresence> EditorPresences => Set<EditorPresence>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DiscardedFile> DiscardedFiles => Set<DiscardedFile>();

    public DbSet<Reaction> Reactions => Set<Reaction>();

    public DbSet<PublishedReaction> PublishedReactions => Set<PublishedReaction>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<PublishedCheckIn> PublishedCheckIns => Set<PublishedCheckIn>();

    public DbSet<CheckInLink> CheckInLinks => Set<CheckInLink>();

    public DbSet<ReasonTemplate> ReasonTemplates => Set<ReasonTemplate>();

    /// <summary>In <see cref="WriteQueue"/>, of a command that writes by itself; that of a transaction is with the transaction.</summary>
    internal IDisposable? WriteTurn { get; set; }

    /// <summary>The schema of Identity that has passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SiteDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<PageRange>().HaveConversion<PageRangeConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

        // SQLite has no decimals; these figures have at most two, which a double keeps exactly enough to order and show.
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
    }
}
