using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>
/// The photos of a published case. They are asked about every time and sent once (304), so that what leaves the site is gone at the next
/// request; and they are too large for the memory that pages are kept in.
/// </summary>
public sealed class CasePhotosController(CasePhotos photos, UploadedFiles files) : Controller
{
    [HttpGet("/casussen/{slug}/fotos/{id:int}", Name = RouteNames.CasePhoto)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Show([BindNever] int documentId, int id, CancellationToken cancellationToken)
    {
        var photo = await photos.FindAsync(documentId, id, cancellationToken);
#pragma warning disable CA2000 // the result that it goes into disposes of it
        var content = photo is null ? null : files.OpenRead(photo.StoredName);
#pragma warning restore CA2000
        if (photo is null || content is null)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, no-cache";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";

        // A stored photo never changes, so its number says enough.
        return File(content, photo.ContentType, lastModified: null, new EntityTagHeaderValue($"\"foto-{photo.Id}\""));
    }
}
