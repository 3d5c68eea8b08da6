using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Reactions;

/// <summary>Reactions of readers, as editors weigh them.</summary>
[Route("/redactie/reacties")]
public sealed class ReactionModerationController(
    ReactionListQuery list, ReactionReviewQuery reactions, ReactionModerationService moderation, PresenceTracker presences)
    : ModerationController<int, ReactionReviewView>(AuditSubjectKind.Reaction, "Show", presences)
{
    [HttpGet("", Name = EditorRoutes.Reactions)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ReadAsync(cancellationToken));

    [HttpGet("{id:int}", Name = EditorRoutes.Reaction)]
    public Task<IActionResult> Show(int id, [FromQuery(Name = "sjabloon")] int template, CancellationToken cancellationToken) =>
        ShowAsync(id, CommandResult.Ok, 0, page => Declining(page, new DeclineForm { Template = template }), cancellationToken);

    [HttpGet("{id:int}/aanwezig", Name = EditorRoutes.ReactionPresence)]
    public async Task<IActionResult> Presence(int id, CancellationToken cancellationToken) =>
        await PresenceAsync(id, await reactions.ExistsAsync(id, cancellationToken), cancellationToken);

    [HttpPost("{id:int}/plaatsen", Name = EditorRoutes.PublishReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(int id, PublishReactionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await moderation.PublishAsync(id, form, cancellationToken), form.Version,
            page => page with { Words = form.ToWords() }, cancellationToken);

    [HttpPost("{id:int}/niet-plaatsen", Name = EditorRoutes.DeclineReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(int id, DeclineForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            id, await moderation.DeclineAsync(id, form, cancellationToken), form.Version, page => Declining(page, form), cancellationToken);

    [HttpPost("{id:int}/terugnemen", Name = EditorRoutes.TakeBackReaction)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> TakeBack(int id, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await moderation.RecallAsync(id, form.Version, cancellationToken), form.Version, cancellationToken);

    protected override IActionResult ToPage(int key) => RedirectToRoute(EditorRoutes.Reaction, new { id = key });

    protected override Task<ReactionReviewView?> ReadAsync(int key, CommandResult outcome, int version, CancellationToken cancellationToken) =>
        reactions.ReadAsync(key, outcome, cancellationToken);

    private static ReactionReviewView Declining(ReactionReviewView page, DeclineForm form) =>
        page with { Decline = form.FilledFrom(page.Templates) };
}
