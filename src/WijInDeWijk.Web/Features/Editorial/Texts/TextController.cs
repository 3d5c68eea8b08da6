using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>One text: open, look at it as readers would, save.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/teksten")]
public sealed class TextController(TextsQuery texts, EditTextQuery pages, TextEditService editing, ProposalPlacement placement, TextPreview preview, PresenceTracker presences) : EditorController
{
    [HttpGet("bewerken/{**file}", Name = TextRoutes.Edit)]
    public async Task<IActionResult> Open(string file, [FromQuery(Name = "bewaard")] string? saved, [FromQuery(Name = "voorstel")] int proposal, CancellationToken cancellationToken) =>
        await texts.FindAsync(file, cancellationToken) is { } text
            ? View("Edit", await pages.OpenAsync(text, cancellationToken) with { IsSaved = saved is TextForm.Yes, Placed = [proposal] })
            : NotFound();

    [HttpGet("aanwezig/{**file}", Name = TextRoutes.TextPresence)]
    public async Task<IActionResult> Presence(string file, CancellationToken cancellationToken) =>
        await texts.ExistsAsync(file, cancellationToken) ? Json(await presences.NoteAsync(AuditSubjectKind.Document, file, cancellationToken)) : NotFound();

    [HttpPost("bewerken/{**file}")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(string file, TextForm form, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(file, cancellationToken) is not { } text)
        {
            return NotFound();
        }

        var faults = form.OwnFaults().ToList();
        if (faults.Count > 0)
        {
            return Again(await pages.AgainAsync(text, form, faults, cancellationToken));
        }

        if (await placement.FindAsync(file, form.Placed ?? [], cancellationToken) is not { } placed)
        {
            return Again(await pages.AgainAsync(text, form, [new TextError(TextError.BodyTarget, ProposalPlacement.Gone)], cancellationToken));
        }

        var outcome = await editing.SaveAsync(file, form.Halves.Join(), form.Version, form.ToReason(), () => placement.Close(placed), cancellationToken);
        return outcome.Status switch
        {
            CommandStatus.Ok => RedirectToRoute(TextRoutes.Edit, new { file, bewaard = TextForm.Yes }),
            CommandStatus.Conflict => Again(await pages.BesideAsync((await texts.FindAsync(file, cancellationToken))!, form, cancellationToken), StatusCodes.Status409Conflict),
            _ => Again(await pages.AgainAsync(text, form, Words(outcome.Value, file, form), cancellationToken)),
        };
    }

    /// <summary>Nothing is saved, so nothing is redirected: the answer is the page itself.</summary>
    [HttpPost("voorbeeld/{**file}", Name = TextRoutes.Preview)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Preview(string file, TextForm form, CancellationToken cancellationToken)
    {
        if (await texts.FindAsync(file, cancellationToken) is not { } text)
        {
            return NotFound();
        }

        var outcome = await preview.ReadAsync(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = form.Halves.Join() }, file, cancellationToken);
        return outcome.Page is { } page ? this.AsReadersSee(page) : Again(await pages.AgainAsync(text, form, Words(outcome.Diagnostics, file, form), cancellationToken));
    }

    private static IReadOnlyList<TextError> Words(IReadOnlyList<Diagnostic> diagnostics, string file, TextForm form)
    {
        var faults = EditTextQuery.Words(diagnostics.Where(diagnostic => !diagnostic.IsWarning), file, form.Halves);
        return faults.Count > 0 ? faults : [new TextError(TextError.BodyTarget, "Van deze lijst is geen voorbeeld te maken: zij heeft geen eigen pagina")];
    }

    private ViewResult Again(EditTextView page, int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return View("Edit", page);
    }
}

internal static class PreviewResponses
{
    /// <summary>The page of another feature, with a bar that says what it is.</summary>
    public static IActionResult AsReadersSee(this Controller controller, PreviewView page)
    {
        controller.HttpContext.Items[FeatureFolderConvention.Key] = page.Folder;
        controller.HttpContext.Features.Set(new PagePreview());
        return controller.View(page.View, page.Model);
    }
}
