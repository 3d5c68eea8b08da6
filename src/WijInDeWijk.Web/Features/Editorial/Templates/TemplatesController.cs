using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.Weighing;

namespace WijInDeWijk.Web.Features.Editorial.Templates;

/// <summary>The reasons that editors start from.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class TemplatesController(ReasonTemplates templates) : EditorController
{
    [HttpGet("/redactie/sjablonen", Name = EditorRoutes.Templates)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new TemplatesPage(await templates.ReadAsync(cancellationToken), null, DeedOutcome.Done));

    /// <param name="id">0 for a new one.</param>
    [HttpPost("/redactie/sjablonen/{id:int}", Name = EditorRoutes.Template)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(
        int id, [FromForm(Name = "versie")] int version, [FromForm(Name = "naam")] string? title, [FromForm(Name = "tekst")] string? text,
        [FromForm(Name = "aanbieden")] string? offered, CancellationToken cancellationToken)
    {
        var form = new TemplateForm(id, DeedForm.Clean(title), DeedForm.Clean(text), offered != "ja", version);
        var outcome = await templates.SaveAsync(form, cancellationToken);
        if (outcome.Result == DeedResult.Done)
        {
            return RedirectToRoute(EditorRoutes.Templates);
        }

        Response.StatusCode = outcome.Result switch { DeedResult.Missing => 404, DeedResult.Outdated => 409, _ => 400 };
        return outcome.Result == DeedResult.Missing ? NotFound() : View("Index", new TemplatesPage(await templates.ReadAsync(cancellationToken), form, outcome));
    }
}
