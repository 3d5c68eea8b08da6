using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>Photos and documents that come with a submission: sent along, described, shown to who has the code, and taken away.</summary>
public sealed class AttachmentsController(AttachmentService attaching, UploadedFiles files) : ContributorSubmissionController
{
    [HttpGet("bestanden", Name = SubmissionRoutes.Files)]
    public async Task<IActionResult> Open(CancellationToken cancellationToken) =>
        Own.Submission.MayChange ? await ShowAsync([], cancellationToken) : NotFound();

    [HttpPost("bestanden")]
    [LimitsUploads]
    public async Task<IActionResult> Add(CancellationToken cancellationToken)
    {
        if (!Own.Submission.MayChange)
        {
            return NotFound();
        }

        if (Request.Form.Files.Count == 0)
        {
            return await ShowAsync([($"#{AttachmentService.UploadField}", "Kies een bestand. Wilt u niets meesturen, ga dan verder zonder")], cancellationToken);
        }

        var refused = await attaching.AddAsync(Own.Submission, Request.Form.Files, ClientAddressKey.Of(HttpContext).Client, cancellationToken);
        return refused.Count == 0 ? To(SubmissionRoutes.Files) : await ShowAsync([.. refused.Select(message => ($"#{AttachmentService.UploadField}", message))], cancellationToken);
    }

    [HttpGet("bestanden/{id:int}", Name = SubmissionRoutes.File)]
    public async Task<IActionResult> Content(int id, CancellationToken cancellationToken) =>
        this.Attached(files, await attaching.FindAsync(Own.Submission, id, cancellationToken));

    [HttpPost("bestanden/{id:int}", Name = SubmissionRoutes.FileDetails)]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Describe(
        int id, [FromForm(Name = "alt")] string? alt, [FromForm(Name = "maker")] string? maker, [FromForm(Name = "akkoord")] string? agrees, CancellationToken cancellationToken)
    {
        List<(string Target, string Message)> errors = [];
        Check(errors, $"#alt-{id}", alt, SubmissionFile.AltLength);
        Check(errors, $"#maker-{id}", maker, SubmissionFile.MakerLength);
        if (errors.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            var page = await attaching.ReadAsync(Own, errors, cancellationToken);
            return View("Attachments", page with { Files = [.. page.Files.Select(file => file.Id == id ? file with { Alt = alt ?? string.Empty, Maker = maker ?? string.Empty, HasConsent = agrees == "ja" } : file)] });
        }

        return Own.Submission.MayChange && await attaching.DescribeAsync(Own.Submission, id, IncomingText.Line(alt), IncomingText.Line(maker), agrees == "ja", cancellationToken) ? To(SubmissionRoutes.Files) : NotFound();
    }

    [HttpPost("bestanden/{id:int}/verwijderen", Name = SubmissionRoutes.FileRemoval)]
    public async Task<IActionResult> Remove(int id, CancellationToken cancellationToken)
    {
        if (!Own.Submission.MayChange)
        {
            return NotFound();
        }

        await attaching.RemoveAsync(Own.Submission, id, cancellationToken); // what is gone already, is gone
        return To(SubmissionRoutes.Files);
    }

    private static void Check(List<(string Target, string Message)> errors, string target, string? text, int most)
    {
        if (IncomingText.Line(text).Length > most)
        {
            errors.Add((target, $"Dit is te lang. Er passen {most} tekens in"));
        }
    }

    private async Task<IActionResult> ShowAsync(List<(string Target, string Message)> errors, CancellationToken cancellationToken)
    {
        Response.StatusCode = errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return View("Attachments", await attaching.ReadAsync(Own, errors, cancellationToken));
    }
}
