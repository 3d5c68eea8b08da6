using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>An answer to 'Hoe gaat het nu?', as editors weigh it.</summary>
[Route("/redactie/hoe-gaat-het-nu/antwoord/{id:int}")]
public sealed class CheckInModerationController(CheckInReviewQuery answers, CheckInModerationService deeds, PresenceTracker presences) : EditorController
{
    [HttpGet("", Name = EditorRoutes.CheckIn)]
    public Task<IActionResult> Show(int id, CancellationToken cancellationToken) => ShowAsync(id, new CheckInModerationForm(), CommandResult.Done, cancellationToken);

    [HttpGet("aanwezig", Name = EditorRoutes.CheckInPresence)]
    public async Task<IActionResult> Presence(int id, CancellationToken cancellationToken) =>
        await answers.ExistsAsync(id, cancellationToken) ? Json(await NoteAsync(id, cancellationToken)) : NotFound();

    [HttpPost("plaatsen", Name = EditorRoutes.PublishCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(int id, CheckInModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.PublishAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("niet-plaatsen", Name = EditorRoutes.DeclineCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(int id, CheckInModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.DeclineAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("terugnemen", Name = EditorRoutes.TakeBackCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TakeBack(int id, CheckInModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.RecallAsync(id, form, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(int id, CheckInModerationForm form, CommandResult outcome, CancellationToken cancellationToken) => outcome.Result switch
    {
        CommandStatus.Done => RedirectToRoute(EditorRoutes.CheckIn, new { id }),
        CommandStatus.Missing => NotFound(),
        _ => await ShowAsync(id, form, outcome, cancellationToken),
    };

    private async Task<IActionResult> ShowAsync(int id, CheckInModerationForm form, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await answers.ReadAsync(id, form, outcome, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = outcome.StatusCode;
        return View("Answer", page with { Others = await NoteAsync(id, cancellationToken) });
    }

    /// <summary>By its number: one case has several answers.</summary>
    private Task<IReadOnlyList<string>> NoteAsync(int id, CancellationToken cancellationToken) =>
        presences.NoteAsync(AuditSubjectKind.CheckIn, id.ToString(CultureInfo.InvariantCulture), cancellationToken);
}
