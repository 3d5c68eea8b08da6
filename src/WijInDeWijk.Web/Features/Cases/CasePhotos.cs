using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>The photos of a case: of what its sender sent along, those that an editor chose and everybody in them agreed to.</summary>
public sealed class CasePhotos(SiteDbContext store, LinkGenerator links)
{
    public async Task<IReadOnlyList<CasePhotoView>> ReadAsync(int caseId, string slug, CancellationToken cancellationToken) =>
        await ReadAsync(Of(caseId), id => links.GetPathByName(RouteNames.CasePhoto, new { slug, id })!, cancellationToken);

    /// <param name="photos">Which ones.</param>
    /// <param name="addressOf">Where a photo is to be had, by its id.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public static async Task<IReadOnlyList<CasePhotoView>> ReadAsync(IQueryable<CasePhoto> photos, Func<int, string> addressOf, CancellationToken cancellationToken) =>
    [
        .. (await photos.Where(photo => photo.File.ConsentAt != null && photo.File.ScanStatus != ScanStatus.Infected).OrderBy(photo => photo.FileId)
            .Select(photo => new { photo.FileId, photo.Alt, photo.Credit, photo.File.Width, photo.File.Height }).ToListAsync(cancellationToken))
            .Select(photo => new CasePhotoView(addressOf(photo.FileId), photo.Alt, photo.Credit, photo.Width!.Value, photo.Height!.Value)),
    ];

    public Task<SubmissionFile?> FindAsync(int caseId, int fileId, CancellationToken cancellationToken) =>
        Of(caseId).Where(photo => photo.FileId == fileId && photo.File.ConsentAt != null && photo.File.ScanStatus != ScanStatus.Infected).Select(photo => photo.File).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Every photo that readers can see, with its case.</summary>
    public static IQueryable<PublishedPhoto> Published(SiteDbContext store) =>
        from photo in store.CasePhotos.AsNoTracking()
        where photo.File.ConsentAt != null && photo.File.ScanStatus != ScanStatus.Infected
        join submission in store.Submissions on photo.File.SubmissionId equals submission.Id
        join study in store.CaseStudies on submission.CaseId equals study.Id
        select new PublishedPhoto { Photo = photo, Case = study };

    private IQueryable<CasePhoto> Of(int caseId) => store.CasePhotos.AsNoTracking()
        .Where(photo => store.Submissions.Any(submission => submission.Id == photo.File.SubmissionId && submission.CaseId == caseId));
}

public sealed class PublishedPhoto
{
    public required CasePhoto Photo { get; init; }

    public required CaseStudy Case { get; init; }
}

/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record CasePhotoView(string Url, string Alt, string Credit, int Width, int Height);
