using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Uploads;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Photos and documents that came with a submission, for who may see the queue.</summary>
public sealed class SubmissionFilesController(SiteDbContext store, UploadedFiles files, VirusScanner scanner) : EditorController
{
    [HttpGet("/redactie/inzendingen/{reference}/bestanden/{id:int}", Name = EditorRoutes.SubmissionFile)]
    public async Task<IActionResult> Content(string reference, int id, CancellationToken cancellationToken)
    {
        var file = await store.Submissions.Where(item => item.Reference == reference && item.Status != SubmissionStatus.Draft)
            .SelectMany(item => item.Files).FirstOrDefaultAsync(item => item.Id == id, cancellationToken);
        // What may not be opened has no link; who has its address is led to where the reason stands.
        return file is not null && !file.MayOpen(scanner.IsOn) ? RedirectToRoute(EditorRoutes.Submission, new { reference }, "bestanden") : this.Attached(files, file);
    }
}
