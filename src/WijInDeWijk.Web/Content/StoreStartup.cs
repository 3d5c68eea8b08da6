using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content;

/// <summary>What happens before the first request: the store is opened and brought up to date, then the documents are taken over.</summary>
public sealed class StoreStartup(
    SiteDbContext store, DocumentProjector seeder, DocumentImporter intake, SearchIndexer search, SeedingStatus status, IOptions<SeedsOptions> seeds, IWebHostEnvironment environment, ILogger<StoreStartup> logger)
{
    /// <exception cref="StartupException">The store cannot be opened or written, or it is empty and the documents are broken.</exception>
    public async Task PrepareAsync(string storePath, CancellationToken cancellationToken)
    {
        try
        {
            var folder = seeds.Value.Resolve(environment.ContentRootPath);
            var fingerprint = Directory.Exists(folder) ? SeedFingerprint.OfFolder(folder) : null;
            if (fingerprint is not null && StoreProbe.IsInStep(storePath, fingerprint))
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(storePath)!);
            await store.Database.MigrateAsync(cancellationToken);
            await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
            await store.Database.ExecuteSqlRawAsync(SqlFile.Read("search-index.sql"), cancellationToken);
            await store.Database.ExecuteSqlRawAsync(SqlFile.Read("audit-log.sql"), cancellationToken);
            await SeedAsync(folder, fingerprint, cancellationToken);
            await search.EnsureCurrentAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or DbUpdateException)
        {
            throw new StartupException($"De gegevensopslag {storePath} kan niet worden geopend of beschreven: {exception.GetBaseException().Message}", exception);
        }
    }

    private async Task SeedAsync(string folder, string? fingerprint, CancellationToken cancellationToken)
    {
        if (fingerprint is null)
        {
            await RefuseOrDegradeAsync([new Diagnostic(folder, 0, null, "De map met brondocumenten bestaat niet.")], cancellationToken);
            return;
        }

        var problems = await intake.TakeInAsync(folder, fingerprint, cancellationToken);
        if (problems.Count > 0)
        {
            await RefuseOrDegradeAsync(problems, cancellationToken);
        }
    }

    private async Task RefuseOrDegradeAsync(IReadOnlyList<Diagnostic> problems, CancellationToken cancellationToken)
    {
        if (await seeder.IsEmptyAsync(cancellationToken))
        {
            throw new StartupException(DiagnosticReport.Of(problems));
        }

        status.Degrade(problems);
        foreach (var problem in problems)
        {
            SeedingLog.Broken(logger, problem);
        }
    }
}
