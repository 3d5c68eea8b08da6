using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Files;

namespace WijInDeWijk.Web.Features.Editorial.Weighing;

/// <summary>Photos and documents that came with a submission, for who may see the queue.</summary>
public sealed class SubmissionFilesController(StoreContext store, UploadedFiles files) : EditorController
{
    [HttpGet("/redactie/inzendingen/{reference}/bestanden/{id:int}", Name = EditorRoutes.SubmissionFile)]
    public async Task<IActionResult> Content(string reference, int id, CancellationToken cancellationToken)
    {
        var file = await store.Submissions.Where(item => item.Reference == reference && item.Status != SubmissionStatus.Draft)
            .SelectMany(item => item.Files).FirstOrDefaultAsync(item => item.Id == id, cancellationToken);
#pragma warning disable CA2000 // the result that it goes into disposes of it
        var content = file is null ? null : files.OpenRead(file.StoredName);
#pragma warning restore CA2000
        if (file is null || content is null)
        {
            return NotFound();
        }

        // Whatever is in it, it runs nothing and reaches nothing.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue(file.IsPhoto ? "inline" : "attachment");
        disposition.SetHttpFileName(file.OriginalName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, file.ContentType);
    }
}
