using System.Globalization;
using System.Security.Cryptography;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>Copies the photos of cases into an export, each named by its number: what its sender called it stays behind.</summary>
public sealed class ExportedPhotos(UploadedFiles files)
{
    /// <param name="target">Where they go.</param>
    /// <param name="photos">With the name of the stored file for a path.</param>
    /// <param name="cancellationToken">Stops between two photos.</param>
    /// <returns>Those that are there, with their path in the export; a file that its sender takes away meanwhile is not.</returns>
    public async Task<IReadOnlyList<PhotoEntry>> WriteAsync(IExportTarget target, IReadOnlyList<PhotoEntry> photos, CancellationToken cancellationToken)
    {
        var written = new List<PhotoEntry>();
        foreach (var photo in photos)
        {
#pragma warning disable CA2000 // it is disposed of; the rule does not see it through the question whether there is one
            await using var content = files.OpenRead(photo.File);
#pragma warning restore CA2000
            if (content is null)
            {
                continue;
            }

            var print = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            var start = new byte[FileSignature.Length];
            content.Position = 0;
            var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            var (_, extension) = MediaTypes.OfPhoto(FileSignature.Of(start.AsSpan(0, length)));
            var file = string.Create(CultureInfo.InvariantCulture, $"{SourceFiles.PhotosFolder}{photo.Number}{extension}");
            content.Position = 0;
            await using var copy = await target.AddAsync(file, cancellationToken);
            await content.CopyToAsync(copy, cancellationToken);
            written.Add(photo with { File = file, Fingerprint = print });
        }

        return written;
    }
}
