using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>An answer to 'Hoe gaat het nu?', as editors weigh it. Named by its number: one case has several answers.</summary>
[Route("/redactie/hoe-gaat-het-nu/antwoord/{id:int}")]
public sealed class CheckInModerationController(CheckInReviewQuery answers, CheckInModerationService moderation, PresenceTracker presences)
    : ModerationController<int, CheckInReviewView>(AuditSubjectKind.CheckIn, "Answer", presences)
{
    [HttpGet("", Name = EditorRoutes.CheckIn)]
    public Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        ShowAsync(id, CommandResult.Ok, 0, page => page, cancellationToken);

    [HttpGet("aanwezig", Name = EditorRoutes.CheckInPresence)]
    public async Task<IActionResult> Presence(int id, CancellationToken cancellationToken) =>
        await PresenceAsync(id, await answers.ExistsAsync(id, cancellationToken), cancellationToken);

    [HttpPost("plaatsen", Name = EditorRoutes.PublishCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(int id, PublishCheckInForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await moderation.PublishAsync(id, form, cancellationToken), form.Version,
            page => page with { Words = form.ToWords() }, cancellationToken);

    [HttpPost("niet-plaatsen", Name = EditorRoutes.DeclineCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(int id, DeclineForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await moderation.DeclineAsync(id, form, cancellationToken), form.Version, page => page with { Reason = form.Reason }, cancellationToken);

    [HttpPost("terugnemen", Name = EditorRoutes.TakeBackCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TakeBack(int id, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await moderation.RecallAsync(id, form.Version, cancellationToken), form.Version, cancellationToken);

    protected override IActionResult ToPage(int key) => RedirectToRoute(EditorRoutes.CheckIn, new { id = key });

    protected override Task<CheckInReviewView?> ReadAsync(int key, CommandResult outcome, int version, CancellationToken cancellationToken) =>
        answers.ReadAsync(key, outcome, cancellationToken);
}
