using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Which photos of a sender go to the case, before it is published and after. Documents never do: they carry the names of their authors.</summary>
public sealed class DraftPhotos(SiteDbContext store, CommandRunner runner, PageCache pages, VirusScanner scanner)
{
    public Task<bool> ExistsAsync(string reference, CancellationToken cancellationToken) =>
        store.Submissions.AnyAsync(item => item.Reference == reference && item.Status != SubmissionStatus.Draft && item.ErasedAt == null, cancellationToken);

    public async Task<IReadOnlyList<DraftPhoto>> ListAsync(string reference, CancellationToken cancellationToken) => await Files(reference)
        .OrderBy(file => file.Id)
        .GroupJoin(store.CasePhotos, file => file.Id, photo => photo.FileId, (file, photos) => new { file, photos })
        .SelectMany(pair => pair.photos.DefaultIfEmpty(), (pair, photo) => new DraftPhoto(
            pair.file.Id, pair.file.OriginalName, pair.file.Width!.Value, pair.file.Height!.Value, pair.file.ConsentAt != null, photo != null,
            photo == null ? pair.file.Alt : photo.Alt, photo == null ? pair.file.Maker : photo.Credit))
        .ToListAsync(cancellationToken);

    /// <summary>What colleagues did with one photo, newest first.</summary>
    public async Task<IReadOnlyList<SubmissionHistoryLine>> HistoryAsync(string reference, int id, CancellationToken cancellationToken) =>
        [.. (await store.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == AuditSubjectKind.Submission && entry.SubjectKey == reference && entry.Detail == LogName(id))
            .OrderByDescending(entry => entry.Id).ToListAsync(cancellationToken)).Select(SubmissionHistoryLine.Of)];

    /// <summary>As readers will see them, at an address that editors have.</summary>
    public Task<IReadOnlyList<CasePhotoView>> PreviewAsync(string reference, Func<int, string> addressOf, CancellationToken cancellationToken) =>
        CasePhotos.ReadAsync(store.CasePhotos.AsNoTracking().Where(photo => Files(reference).Any(file => file.Id == photo.FileId)), addressOf, cancellationToken);

    /// <summary>Puts it with the case, or changes its words there.</summary>
    public async Task<CommandResult> ChooseAsync(string reference, int id, string alt, string credit, string version, CancellationToken cancellationToken)
    {
        if (await Files(reference).FirstOrDefaultAsync(file => file.Id == id, cancellationToken) is not { } file || !await ExistsAsync(reference, cancellationToken))
        {
            return CommandResult.NotFound;
        }

        (alt, credit) = (IncomingText.Line(alt), IncomingText.Line(credit));
        var contact = await store.Submissions.Where(item => item.Reference == reference).Select(item => item.Contact).FirstOrDefaultAsync(cancellationToken);
        if (FaultOf(file, contact, alt, credit) is { } fault)
        {
            return fault;
        }

        var chosen = await store.CasePhotos.FirstOrDefaultAsync(item => item.FileId == id, cancellationToken);
        if (IsOutdated(chosen, version))
        {
            return CommandResult.Conflict;
        }

        if (chosen is not null)
        {
            (chosen.Alt, chosen.Credit) = (alt, credit);
        }
        else
        {
            store.CasePhotos.Add(new CasePhoto { FileId = id, Alt = alt, Credit = credit });
        }

        return await SaveAsync(AuditAction.PhotoChosen, reference, id, cancellationToken);
    }

    public async Task<CommandResult> DropAsync(string reference, int id, string version, CancellationToken cancellationToken)
    {
        if (!await Files(reference).AnyAsync(file => file.Id == id, cancellationToken))
        {
            return CommandResult.NotFound;
        }

        if (await store.CasePhotos.FirstOrDefaultAsync(photo => photo.FileId == id, cancellationToken) is not { } chosen || IsOutdated(chosen, version))
        {
            return CommandResult.Conflict;
        }

        store.CasePhotos.Remove(chosen);
        return await SaveAsync(AuditAction.PhotoDropped, reference, id, cancellationToken);
    }

    private async Task<CommandResult> SaveAsync(AuditAction action, string reference, int id, CancellationToken cancellationToken)
    {
        var outcome = await runner.SaveAsync(new AuditLine(action, AuditSubjectKind.Submission, reference, LogName(id)), cancellationToken);
        if (outcome.IsOk)
        {
            pages.Forget();
        }

        return outcome;
    }

    private static string LogName(int id) => string.Create(CultureInfo.InvariantCulture, $"Foto {id}");

    private static bool IsOutdated(CasePhoto? chosen, string version) => (chosen is null ? string.Empty : CasePhoto.VersionOf(chosen.Alt, chosen.Credit)) != version;

    private static CommandResult? FaultOf(SubmissionFile file, SubmissionContact? contact, string alt, string credit) => (alt, credit) switch
    {
        _ when file.ConsentAt is null => CommandResult.Invalid("alt", "Er is nog geen toestemming voor deze foto. Vraag erom"),
        ({ Length: 0 or > SubmissionFile.AltLength }, _) => CommandResult.Invalid("alt", $"Schrijf wat er te zien is, in hoogstens {SubmissionFile.AltLength} tekens"),
        (_, { Length: > SubmissionFile.MakerLength }) => CommandResult.Invalid("maker", $"Houd het kort: hoogstens {SubmissionFile.MakerLength} tekens"),
        _ when DraftTexts.Names(contact, alt) => CommandResult.Invalid("alt", "Hier staat de naam of het mailadres van de inzender. Dat komt nooit op de site"),
        _ when DraftTexts.Names(contact, credit) => CommandResult.Invalid("maker", "Hier staat de naam of het mailadres van de inzender. Dat komt nooit op de site: laat het leeg"),
        _ => null,
    };

    private IQueryable<SubmissionFile> Files(string reference) => store.Submissions.AsNoTracking()
        .Where(item => item.Reference == reference && item.Status != SubmissionStatus.Draft).SelectMany(item => item.Files)
        .Where(file => file.Width != null && (file.ScanStatus == ScanStatus.Clean || (!scanner.IsOn && file.ScanStatus == ScanStatus.NotScanned)));
}

/// <param name="Alt">In the editor's words, or else the sender's.</param>
/// <param name="Credit">As <paramref name="Alt"/>.</param>
public sealed record DraftPhoto(int Id, string Name, int Width, int Height, bool HasConsent, bool IsChosen, string Alt, string Credit)
{
    /// <summary>As the store has it, whatever was typed over it.</summary>
    public string Version { get; init; } = IsChosen ? CasePhoto.VersionOf(Alt, Credit) : string.Empty;
}
