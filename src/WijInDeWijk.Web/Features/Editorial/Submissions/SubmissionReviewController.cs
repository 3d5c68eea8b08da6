using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>One submission, as editors weigh it.</summary>
[Route("/redactie/inzendingen/{reference}")]
public sealed class SubmissionReviewController(SubmissionReviewQuery weighing, SubmissionAssignmentService handling, ContributorQuestionService asking, SubmissionDecisionService deciding, PresenceTracker presences) : EditorController
{
    [HttpGet("", Name = EditorRoutes.Submission)]
    public Task<IActionResult> Show(string reference, [FromQuery(Name = "sjabloon")] int template, CancellationToken cancellationToken) =>
        ShowAsync(reference, new SubmissionReviewForm { Template = template }, CommandResult.Done, cancellationToken);

    [HttpGet("aanwezig", Name = EditorRoutes.SubmissionPresence)]
    public async Task<IActionResult> Presence(string reference, CancellationToken cancellationToken) =>
        await weighing.ExistsAsync(reference, cancellationToken) ? Json(await presences.NoteAsync(AuditSubjectKind.Submission, reference, cancellationToken)) : NotFound();

    [HttpPost("nemen", Name = EditorRoutes.Take)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Take(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await handling.TakeAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("geven", Name = EditorRoutes.Give)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Give(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await handling.AssignAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("loslaten", Name = EditorRoutes.LetGo)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> LetGo(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await handling.UnassignAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("notitie", Name = EditorRoutes.Note)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Note(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await handling.AddNoteAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("vraag", Name = EditorRoutes.Ask)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Ask(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await asking.AskAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("onderdeel", Name = EditorRoutes.Return)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Return(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await asking.ReturnSectionAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("voorstel/{id:int}/{version:int}", Name = EditorRoutes.Proposal)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Decide(string reference, int id, int version, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await deciding.DecideOnProposalAsync(reference, id, version, form, cancellationToken), cancellationToken);

    [HttpPost("vrijgeven", Name = EditorRoutes.Free)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Free(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await deciding.ReleaseFromQuarantineAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("besluit", Name = EditorRoutes.Decline)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Decline(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await deciding.DeclineAsync(reference, form, cancellationToken), cancellationToken);

    [HttpPost("heropenen", Name = EditorRoutes.Reopen)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Reopen(string reference, SubmissionReviewForm form, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, form, await deciding.ReopenAsync(reference, form, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(string reference, SubmissionReviewForm form, CommandResult outcome, CancellationToken cancellationToken) => outcome.Result switch
    {
        CommandStatus.Done => RedirectToRoute(EditorRoutes.Submission, new { reference }),
        CommandStatus.Missing => NotFound(),
        _ => await ShowAsync(reference, form, outcome, cancellationToken),
    };

    private async Task<IActionResult> ShowAsync(string reference, SubmissionReviewForm form, CommandResult outcome, CancellationToken cancellationToken)
    {
        if (await weighing.ReadAsync(reference, form, outcome, address => Url.RouteUrl(EditorRoutes.Submission, new { reference = address })!, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = outcome.StatusCode;
        return View("Show", page with { Others = await presences.NoteAsync(AuditSubjectKind.Submission, reference, cancellationToken) });
    }
}
