using System.Security.Cryptography;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Takes in the photos of cases. A photo that an export wrote is kept as it is, so that it is not compressed once more; any other is cleaned
/// as those of contributors are.
/// </summary>
public sealed class PhotoImporter(SiteDbContext store, UploadedFiles files, TimeProvider clock)
{
    private const string FileField = "bestand";

    /// <param name="photos">By any case.</param>
    /// <param name="folder">The folder of source documents.</param>
    /// <param name="caseId">Of a case, by its slug.</param>
    /// <param name="cancellationToken">Leaves files that the periodic sweep removes.</param>
    /// <returns>What is wrong; nothing is then kept.</returns>
    public async Task<IReadOnlyList<Diagnostic>> FillAsync(IReadOnlyList<PhotoEntry> photos, string folder, Func<string, int> caseId, CancellationToken cancellationToken)
    {
        var problems = new List<Diagnostic>();
        var kept = new List<string>();
        foreach (var ofCase in photos.GroupBy(photo => photo.Case, StringComparer.Ordinal))
        {
            var submission = Submission.Imported(AccessCode.MakeReference(), caseId(ofCase.Key), clock.GetUtcNow());
            store.Submissions.Add(submission);
            foreach (var photo in ofCase)
            {
                var (stored, problem) = await KeepAsync(photo, Path.Combine(folder, photo.File), cancellationToken);
                if (stored is null)
                {
                    problems.Add(problem!);
                    continue;
                }

                kept.Add(stored.Id);
                Add(submission, photo, stored);
            }
        }

        if (problems.Count > 0)
        {
            kept.ForEach(id => files.Delete(id));
        }

        return problems;
    }

    private async Task<(StoredFile? File, Diagnostic? Problem)> KeepAsync(PhotoEntry photo, string path, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 81_920, useAsync: true);
        if (photo.Fingerprint is { } print)
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != print)
            {
                return (null, Problem("vingerafdruk", "Dit is niet het bestand dat de export schreef. Hebt u de foto vervangen? Haal deze regel dan weg."));
            }

            content.Position = 0;
        }

        var result = photo.Fingerprint is null
            ? await files.StoreAsync(content, Path.GetFileName(path), cancellationToken)
            : await files.KeepPhotoAsync(content, Path.GetFileName(path), cancellationToken);
        if (result is { IsStored: true, File.IsPhoto: false })
        {
            files.Delete(result.File.Id);
            return (null, Problem(FileField, "Dit is geen foto."));
        }

        return result.IsStored ? (result.File, null) : (null, Problem(FileField, result.Message));

        Diagnostic Problem(string field, string message) => new(SourceFiles.PhotosFile, photo.Line, field, message);
    }

    private void Add(Submission submission, PhotoEntry photo, StoredFile stored)
    {
        var file = new SubmissionFile
        {
            Id = photo.Number,
            StoredName = stored.Id,
            OriginalName = stored.Name,
            ContentType = stored.MediaType,
            Length = stored.Bytes,
            Width = stored.Width,
            Height = stored.Height,
            UploadedAt = clock.GetUtcNow(),
            Alt = photo.Alt,
            Maker = photo.Credit,
        };
        file.Agree(ModeratedContribution.ElsewhereGiven, clock.GetUtcNow());
        submission.Files.Add(file);
        store.CasePhotos.Add(new CasePhoto { FileId = photo.Number, File = file, Alt = photo.Alt, Credit = photo.Credit });
    }
}
