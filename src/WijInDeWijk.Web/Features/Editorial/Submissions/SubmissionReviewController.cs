using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>One submission, as editors weigh it.</summary>
[Route("/redactie/inzendingen/{reference}")]
public sealed class SubmissionReviewController(SubmissionReviewQuery submissions, SubmissionModerationService moderation, AcceptedProposals accepted, PresenceTracker presences)
    : ModerationController<string, SubmissionReviewView>(AuditSubjectKind.Submission, "Show", presences)
{
    [HttpGet("", Name = EditorRoutes.Submission)]
    public Task<IActionResult> Show(string reference, [FromQuery(Name = "sjabloon")] int template, CancellationToken cancellationToken) =>
        ShowAsync(reference, CommandResult.Ok, 0, page => Declining(page, new DeclineForm { Template = template }), cancellationToken);

    [HttpGet("aanwezig", Name = EditorRoutes.SubmissionPresence)]
    public async Task<IActionResult> Presence(string reference, CancellationToken cancellationToken) =>
        await PresenceAsync(reference, await submissions.ExistsAsync(reference, cancellationToken), cancellationToken);

    [HttpPost("nemen", Name = EditorRoutes.Take)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Take(string reference, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, await moderation.TakeAsync(reference, form.Version, cancellationToken), form.Version, cancellationToken);

    [HttpPost("geven", Name = EditorRoutes.Give)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Give(string reference, AssignForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.AssignAsync(reference, form, cancellationToken), form.Version,
            page => page with { Assign = form }, cancellationToken);

    [HttpPost("loslaten", Name = EditorRoutes.LetGo)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> LetGo(string reference, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, await moderation.UnassignAsync(reference, form.Version, cancellationToken), form.Version, cancellationToken);

    [HttpPost("notitie", Name = EditorRoutes.Note)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Note(string reference, NoteForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.AddNoteAsync(reference, form, cancellationToken), 0, page => page with { Note = form }, cancellationToken);

    [HttpPost("vraag", Name = EditorRoutes.Ask)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Ask(string reference, QuestionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.AskQuestionAsync(reference, form, cancellationToken), form.Version,
            page => page with { Question = form }, cancellationToken);

    [HttpPost("onderdeel", Name = EditorRoutes.Return)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Return(string reference, ReturnSectionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.ReturnSectionAsync(reference, form, cancellationToken), form.Version,
            page => page with { Return = form }, cancellationToken);

    [HttpPost("voorstel/{id:int}/{version:int}", Name = EditorRoutes.Proposal)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Decide(string reference, int id, int version, ProposalForm form, CancellationToken cancellationToken)
    {
        var outcome = await moderation.DecideOnProposalAsync(reference, id, version, form, cancellationToken);
        if (outcome is not { IsOk: true, Value: ProposalState.Accepted })
        {
            return await AnswerAsync(reference, outcome, form.Version, cancellationToken);
        }

        return await accepted.FileOfAsync(reference, cancellationToken) is { } file ? RedirectToRoute(TextRoutes.Edit, new { file, voorstel = id })
            : await accepted.IsDraftedAsync(reference, cancellationToken) ? RedirectToRoute(TextRoutes.Draft, new { reference })
            : ToPage(reference);
    }

    [HttpPost("vrijgeven", Name = EditorRoutes.Free)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Free(string reference, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.ReleaseFromQuarantineAsync(reference, form.Version, cancellationToken), form.Version, cancellationToken);

    [HttpPost("besluit", Name = EditorRoutes.Decline)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(string reference, DeclineForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(
            reference, await moderation.DeclineAsync(reference, form, cancellationToken), form.Version, page => Declining(page, form), cancellationToken);

    [HttpPost("heropenen", Name = EditorRoutes.Reopen)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Reopen(string reference, VersionForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, await moderation.ReopenAsync(reference, form.Version, cancellationToken), form.Version, cancellationToken);

    protected override IActionResult ToPage(string key) => RedirectToRoute(EditorRoutes.Submission, new { reference = key });

    protected override Task<SubmissionReviewView?> ReadAsync(string key, CommandResult outcome, int version, CancellationToken cancellationToken) =>
        submissions.ReadAsync(key, outcome, version, address => Url.RouteUrl(EditorRoutes.Submission, new { reference = address })!, cancellationToken);

    private static SubmissionReviewView Declining(SubmissionReviewView page, DeclineForm form) =>
        page with { Decline = form.FilledFrom(page.Templates) };
}
