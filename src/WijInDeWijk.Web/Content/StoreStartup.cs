using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search.Indexing;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Content;

/// <summary>What happens before the first request: the store is opened and brought up to date, then the documents are taken over.</summary>
public sealed class StoreStartup(
    SiteDbContext store,
    StoreLock storeLock,
    StoreMigration migration,
    StartupSteps steps,
    DocumentProjector seeder,
    DocumentImporter intake,
    SearchIndexer search,
    SeedingStatus status,
    UploadedFiles uploads,
    IOptions<SeedsOptions> seeds,
    IWebHostEnvironment environment,
    ILogger<StoreStartup> logger)
{
    /// <exception cref="StartupException">
    /// The store cannot be opened or written, is in use, lost its content, or is of a newer program; or it is empty and the documents are broken.
    /// </exception>
    public async Task PrepareAsync(string storePath, StoreUse use, CancellationToken cancellationToken)
    {
        try
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(storePath)!);
            if (!storeLock.TryTake(storePath))
            {
                RefuseUnlessBesideSite(storePath, use);
                return;
            }

            var folder = seeds.Value.Resolve(environment.ContentRootPath);
            var fingerprint = Directory.Exists(folder) ? SeedFingerprint.OfFolder(folder) : null;
            if (fingerprint is not null && StoreProbe.IsInStep(storePath, fingerprint))
            {
                return;
            }

            RefuseEmptied(storePath);
            await steps.RunAsync("de tabellen van de opslag bijwerken", token => MakeTablesAsync(storePath, token), cancellationToken);
            await steps.RunAsync("de brondocumenten overnemen", token => SeedAsync(folder, fingerprint, token), cancellationToken);
            await steps.RunAsync("de zoekindex bijwerken", search.EnsureCurrentAsync, cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or DbUpdateException)
        {
            throw new StartupException($"De gegevensopslag {storePath} kan niet worden geopend of beschreven: {exception.GetBaseException().Message}", exception);
        }
    }

    private static void RefuseUnlessBesideSite(string storePath, StoreUse use)
    {
        if (use == StoreUse.Alone)
        {
            throw new StartupException($"Een ander programma werkt al met de gegevensopslag {storePath}: waarschijnlijk draait de site. Stop die eerst.");
        }

        if (!StoreProbe.HasSchema(storePath))
        {
            throw new StartupException("De site die nu draait is een andere versie van dit programma. Gebruik dezelfde versie, of stop de site eerst.");
        }
    }

    /// <summary>A file without content is what a disk that was full or not mounted leaves. Filling it anew would hide what was lost.</summary>
    private void RefuseEmptied(string storePath)
    {
        if (new FileInfo(storePath) is { Exists: true, Length: 0 } && (StoreFile.HasKeys(storePath) || uploads.Names().Count > 0))
        {
            throw new StartupException(
                $"De gegevensopslag {storePath} is leeg, maar de bestanden ernaast zijn van een site die gevuld was. Zet een kopie van de opslag terug. Wilt u echt opnieuw beginnen, verwijder dan het lege bestand.");
        }
    }

    private async Task MakeTablesAsync(string storePath, CancellationToken cancellationToken)
    {
        await migration.ApplyAsync(cancellationToken);
        await store.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        await FreePages.WipeOnceAsync(store, cancellationToken);
        await store.Database.ExecuteSqlRawAsync(SqlFile.Read("search-index.sql"), cancellationToken);
        await store.Database.ExecuteSqlRawAsync(SqlFile.Read("audit-log.sql"), cancellationToken);
        if (await seeder.IsEmptyAsync(cancellationToken))
        {
            StoreFile.KeepPrivate(storePath); // of a store that is there already, its administrator decides
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
