using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Reactions of readers, as editors weigh them.</summary>
[Route("/redactie/reacties")]
public sealed class ReactionModerationController(ReactionListQuery list, ReactionReviewQuery desk, ReactionModerationService deeds, PresenceTracker presences) : EditorController
{
    [HttpGet("", Name = EditorRoutes.Reactions)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ReadAsync(cancellationToken));

    [HttpGet("{id:int}", Name = EditorRoutes.Reaction)]
    public Task<IActionResult> Show(int id, [FromQuery(Name = "sjabloon")] int template, CancellationToken cancellationToken) =>
        ShowAsync(id, new ReactionModerationForm { Template = template }, CommandResult.Done, cancellationToken);

    [HttpGet("{id:int}/aanwezig", Name = EditorRoutes.ReactionPresence)]
    public async Task<IActionResult> Presence(int id, CancellationToken cancellationToken) =>
        await desk.ExistsAsync(id, cancellationToken) ? Json(await NoteAsync(id, cancellationToken)) : NotFound();

    [HttpPost("{id:int}/plaatsen", Name = EditorRoutes.PublishReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(int id, ReactionModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.PublishAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("{id:int}/niet-plaatsen", Name = EditorRoutes.DeclineReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(int id, ReactionModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.DeclineAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("{id:int}/terugnemen", Name = EditorRoutes.TakeBackReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TakeBack(int id, ReactionModerationForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.RecallAsync(id, form, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(int id, ReactionModerationForm form, CommandResult outcome, CancellationToken cancellationToken) => outcome.Result switch
    {
        CommandStatus.Done => RedirectToRoute(EditorRoutes.Reaction, new { id }),
        CommandStatus.Missing => NotFound(),
        _ => await ShowAsync(id, form, outcome, cancellationToken),
    };

    private async Task<IActionResult> ShowAsync(int id, ReactionModerationForm form, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await desk.ReadAsync(id, form, outcome, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = outcome.StatusCode;
        return View("Show", page with { Others = await NoteAsync(id, cancellationToken) });
    }

    private Task<IReadOnlyList<string>> NoteAsync(int id, CancellationToken cancellationToken) =>
        presences.NoteAsync(AuditSubjectKind.Reaction, id.ToString(CultureInfo.InvariantCulture), cancellationToken);
}
