using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.ReasonTemplates;

/// <summary>The reasons that editors start from.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class ReasonTemplatesController(ReasonTemplateService templates) : EditorController
{
    [HttpGet("/redactie/sjablonen", Name = EditorRoutes.Templates)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new ReasonTemplatesView(await templates.ReadAsync(cancellationToken), null, CommandResult.Done));

    /// <param name="id">0 for a new one.</param>
    [HttpPost("/redactie/sjablonen/{id:int}", Name = EditorRoutes.Template)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(
        int id, [FromForm(Name = "versie")] int version, [FromForm(Name = "naam")] string? title, [FromForm(Name = "tekst")] string? text,
        [FromForm(Name = "aanbieden")] string? offered, CancellationToken cancellationToken)
    {
        var form = new ReasonTemplateForm(id, SubmissionReviewForm.Clean(title), SubmissionReviewForm.Clean(text), offered != "ja", version);
        var outcome = await templates.SaveAsync(form, cancellationToken);
        if (outcome.Result == CommandStatus.Done)
        {
            return RedirectToRoute(EditorRoutes.Templates);
        }

        Response.StatusCode = outcome.Result switch { CommandStatus.Missing => 404, CommandStatus.Outdated => 409, _ => 400 };
        return outcome.Result == CommandStatus.Missing ? NotFound() : View("Index", new ReasonTemplatesView(await templates.ReadAsync(cancellationToken), form, outcome));
    }
}
