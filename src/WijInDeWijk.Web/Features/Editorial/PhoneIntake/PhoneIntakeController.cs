using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>Writing down an example while somebody tells it, and having it read by them before it counts.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("/redactie/telefoon")]
public sealed class PhoneIntakeController(PhoneIntakeQuery pages, PhoneIntakeSaveService saving, PhoneIntakeService deeds) : EditorController
{
    [HttpPost("", Name = EditorRoutes.StartTelling)]
    public async Task<IActionResult> Start(CancellationToken cancellationToken) => RedirectToRoute(EditorRoutes.Telling, new { reference = await deeds.StartAsync(cancellationToken) });

    [HttpGet("{reference}", Name = EditorRoutes.Telling)]
    public async Task<IActionResult> Open(string reference, CancellationToken cancellationToken) => await pages.FindAsync(reference, cancellationToken) switch
    {
        null => Elsewhere(reference),
        { WaitsForTeller: true } told => await ShowWaitingAsync(told, code: null, cancellationToken),
        { } told => View("Write", await pages.ReadAsync(told, cancellationToken)),
    };

    [HttpPost("{reference}")]
    [HandlesAutosave]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(string reference, [FromForm(Name = StepForm.Version)] int version, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } told)
        {
            return Conflict();
        }

        var page = await saving.SaveAsync(told, Request.Form, version, cancellationToken);
        return Request.IsAutosave() ? Autosaved(page) : page.HasProblem ? Again(page) : RedirectToRoute(EditorRoutes.Telling, new { reference });
    }

    [HttpPost("{reference}/voorleggen", Name = EditorRoutes.LayBefore)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> LayBefore(string reference, [FromForm(Name = StepForm.Version)] int version, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } told)
        {
            return Conflict();
        }

        var page = await saving.SaveAsync(told, Request.Form, version, cancellationToken);
        page = page.HasProblem ? page : PhoneIntakeSaveService.Check(page);
        return page.HasProblem ? Again(page) : await AnswerAsync(reference, await deeds.SendForApprovalAsync((await pages.FindAsync(reference, cancellationToken))!, cancellationToken), cancellationToken);
    }

    [HttpPost("{reference}/link", Name = EditorRoutes.GiveLink)]
    public async Task<IActionResult> Give(string reference, [FromForm(Name = "hoe")] string? how, CancellationToken cancellationToken) =>
        await pages.FindAsync(reference, cancellationToken) is { WaitsForTeller: true } told
            ? await AnswerAsync(reference, await deeds.GiveAgainAsync(told, how == "mail", cancellationToken), cancellationToken)
            : RedirectToRoute(EditorRoutes.Telling, new { reference });

    [HttpPost("{reference}/terughalen", Name = EditorRoutes.TakeBack)]
    public async Task<IActionResult> TakeBack(string reference, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is { WaitsForTeller: true } told)
        {
            await deeds.RecallAsync(told, cancellationToken);
        }

        return RedirectToRoute(EditorRoutes.Telling, new { reference });
    }

    [HttpPost("{reference}/verwijderen", Name = EditorRoutes.RemoveTelling)]
    public async Task<IActionResult> Remove(string reference, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } told)
        {
            return Elsewhere(reference);
        }

        await deeds.RemoveAsync(told, cancellationToken);
        return RedirectToRoute(EditorRoutes.Queue);
    }

    /// <summary>Approved by its teller, or gone: the page of the submission knows.</summary>
    private RedirectToRouteResult Elsewhere(string reference) => RedirectToRoute(EditorRoutes.Submission, new { reference });

    /// <summary>A code is shown in the answer itself: only its hash is kept, so no next page could show it.</summary>
    private async Task<IActionResult> AnswerAsync(string reference, CommandResult<string?> outcome, CancellationToken cancellationToken) =>
        outcome is { IsOk: true, Value: { } code }
            ? await ShowWaitingAsync((await pages.FindAsync(reference, cancellationToken))!, code, cancellationToken)
            : RedirectToRoute(EditorRoutes.Telling, new { reference });

    private async Task<IActionResult> ShowWaitingAsync(Submission told, string? code, CancellationToken cancellationToken) =>
        View("Pending", await pages.ReadWaitingAsync(told, code, cancellationToken));

    private ViewResult Again(PhoneIntakeView page)
    {
        Response.StatusCode = page.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return View("Write", page);
    }

    /// <summary>For the script that saves while the editor types.</summary>
    private JsonResult Autosaved(PhoneIntakeView page)
    {
        if (!page.HasProblem)
        {
            return Json(new { saved = page.SavedAt is { } at ? DutchFormat.Time(at) : null, version = page.Version, address = Url.RouteUrl(EditorRoutes.Telling, new { reference = page.Reference }) });
        }

        Response.StatusCode = page.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Json(new { problem = page.IsConflict ? "Niet bewaard: hier is intussen iets mee gebeurd. Kies ‘Bewaar’ om te zien wat" : "Nog niet alles bewaard" });
    }
}
