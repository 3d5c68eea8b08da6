using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Weighing;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Reactions of readers, as editors weigh them.</summary>
[Route("/redactie/reacties")]
public sealed class DeskReactionsController(ReactionListQuery list, ReactionDeskQuery desk, ReactionDeeds deeds, Presences presences) : EditorController
{
    [HttpGet("", Name = EditorRoutes.Reactions)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ReadAsync(cancellationToken));

    [HttpGet("{id:int}", Name = EditorRoutes.Reaction)]
    public Task<IActionResult> Show(int id, [FromQuery(Name = "sjabloon")] int template, CancellationToken cancellationToken) =>
        ShowAsync(id, new ReactionDeedForm { Template = template }, DeedOutcome.Done, cancellationToken);

    [HttpGet("{id:int}/aanwezig", Name = EditorRoutes.ReactionPresence)]
    public async Task<IActionResult> Presence(int id, CancellationToken cancellationToken) =>
        await desk.ExistsAsync(id, cancellationToken) ? Json(await NoteAsync(id, cancellationToken)) : NotFound();

    [HttpPost("{id:int}/plaatsen", Name = EditorRoutes.PublishReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(int id, ReactionDeedForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.PublishAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("{id:int}/niet-plaatsen", Name = EditorRoutes.DeclineReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(int id, ReactionDeedForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.DeclineAsync(id, form, cancellationToken), cancellationToken);

    [HttpPost("{id:int}/terugnemen", Name = EditorRoutes.TakeBackReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TakeBack(int id, ReactionDeedForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, form, await deeds.TakeBackAsync(id, form, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(int id, ReactionDeedForm form, DeedOutcome outcome, CancellationToken cancellationToken) => outcome.Result switch
    {
        DeedResult.Done => RedirectToRoute(EditorRoutes.Reaction, new { id }),
        DeedResult.Missing => NotFound(),
        _ => await ShowAsync(id, form, outcome, cancellationToken),
    };

    private async Task<IActionResult> ShowAsync(int id, ReactionDeedForm form, DeedOutcome outcome, CancellationToken cancellationToken)
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
