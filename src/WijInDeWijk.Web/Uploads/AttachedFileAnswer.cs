using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Uploads;

/// <summary>Answers with a file that came with a submission. Who may have it is for the caller to know.</summary>
internal static class AttachedFileAnswer
{
    public static IActionResult Attached(this ControllerBase controller, UploadedFiles files, SubmissionFile? file)
    {
#pragma warning disable CA2000 // the result that it goes into disposes of it
        var content = file is null or { IsInfected: true } ? null : files.OpenRead(file.StoredName);
#pragma warning restore CA2000
        if (file is null || content is null)
        {
            return controller.NotFound();
        }

        // Whatever is in it, it runs nothing and reaches nothing.
        controller.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue(file.IsPhoto ? "inline" : "attachment");
        disposition.SetHttpFileName(file.OriginalName);
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        return controller.File(content, file.ContentType);
    }
}
