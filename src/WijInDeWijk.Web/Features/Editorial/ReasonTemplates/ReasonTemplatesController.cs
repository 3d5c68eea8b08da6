using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.ReasonTemplates;

/// <summary>The reasons that editors start from.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class ReasonTemplatesController(ReasonTemplateService templates) : EditorController
{
    [HttpGet("/redactie/sjablonen", Name = EditorRoutes.Templates)]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(null, CommandResult.Ok, cancellationToken);

    /// <param name="id">0 for a new one.</param>
    [HttpPost("/redactie/sjablonen/{id:int}", Name = EditorRoutes.Template)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(
        int id, [FromForm(Name = "versie")] int version, [FromForm(Name = "naam")] string? title, [FromForm(Name = "tekst")] string? text,
        [FromForm(Name = "aanbieden")] string? offered, CancellationToken cancellationToken)
    {
        var form = new ReasonTemplateForm(id, IncomingText.Line(title), IncomingText.Lines(text), offered != "ja", version);
        var outcome = await templates.SaveAsync(form, cancellationToken);
        return await AnswerAsync(outcome, () => RedirectToRoute(EditorRoutes.Templates), () => ShowAsync(form, outcome, cancellationToken));
    }

    private async Task<IActionResult> ShowAsync(ReasonTemplateForm? typed, CommandResult outcome, CancellationToken cancellationToken) =>
        View("Index", new ReasonTemplatesView(await templates.ReadAsync(cancellationToken), typed, outcome));
}
