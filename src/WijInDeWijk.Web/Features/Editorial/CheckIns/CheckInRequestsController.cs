using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.ShortForms;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>Asking how cases fare: which are due, a link for each, and what somebody says on the telephone.</summary>
[Route("/redactie/hoe-gaat-het-nu")]
public sealed class CheckInRequestsController(CheckInOverviewQuery overview, CheckInCaseQuery cases, CheckInRequestService asking) : EditorController
{
    [HttpGet("", Name = EditorRoutes.CheckIns)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await overview.ReadAsync(cancellationToken));

    [HttpGet("{slug}", Name = EditorRoutes.CheckInCase)]
    public Task<IActionResult> Case(string slug, CancellationToken cancellationToken) =>
        OnCaseAsync(slug, study => ShowAsync(study, CommandResult.Ok, cancellationToken), cancellationToken);

    /// <summary>Shown in the answer itself: only its hash is kept, so no next page could show it.</summary>
    [HttpPost("{slug}/link", Name = EditorRoutes.ShowCheckInLink)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public Task<IActionResult> ShowLink(string slug, CancellationToken cancellationToken) => OnCaseAsync(slug, async study =>
    {
        var outcome = await asking.ShowLinkAsync(study, cancellationToken);
        return await AnswerAsync(outcome, () => View("LinkMade", new LinkMade(study.Slug, study.Title, outcome.Value)), () => ShowAsync(study, outcome, cancellationToken));
    }, cancellationToken);

    [HttpPost("{slug}/mail", Name = EditorRoutes.MailCheckInLink)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public Task<IActionResult> MailLink(string slug, [FromForm(Name = "e-mail")] string? email, CancellationToken cancellationToken) =>
        OnCaseAsync(slug, async study => await AnswerAsync(study, await asking.MailLinkAsync(study, email, cancellationToken), email, cancellationToken), cancellationToken);

    [HttpPost("{slug}/intrekken/{id:int}", Name = EditorRoutes.WithdrawCheckInLink)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public Task<IActionResult> Withdraw(string slug, int id, CancellationToken cancellationToken) =>
        OnCaseAsync(slug, async study => await AnswerAsync(study, await asking.WithdrawAsync(study, id, cancellationToken), null, cancellationToken), cancellationToken);

    [HttpPost("{slug}/telefoon", Name = EditorRoutes.NoteCheckIn)]
    [Authorize(Policy = EditorPolicies.Edit)]
    [RequestSizeLimit(LargestForm)]
    public Task<IActionResult> Note(string slug, CancellationToken cancellationToken) => OnCaseAsync(slug, async study =>
    {
        var form = ShortForm.Read(Request.Form, CheckInQuestions.ByPhone);
        if (form.HasProblem)
        {
            Response.StatusCode = form.StatusCode;
            return await ShowAsync(study, CommandResult.Ok, cancellationToken, form);
        }

        var outcome = await asking.NoteAsync(study, form, cancellationToken);
        return await AnswerAsync(
            outcome, () => RedirectToRoute(EditorRoutes.CheckIn, new { id = outcome.Value.Id }), () => ShowAsync(study, outcome, cancellationToken, form));
    }, cancellationToken);

    private async Task<IActionResult> OnCaseAsync(string slug, Func<CaseStudy, Task<IActionResult>> action, CancellationToken cancellationToken) =>
        await cases.FindAsync(slug, cancellationToken) is { } study ? await action(study) : NotFound();

    private Task<IActionResult> AnswerAsync(CaseStudy study, CommandResult outcome, string? email, CancellationToken cancellationToken) => AnswerAsync(
        outcome, () => RedirectToRoute(EditorRoutes.CheckInCase, new { slug = study.Slug }), () => ShowAsync(study, outcome, cancellationToken, email: email));

    private async Task<IActionResult> ShowAsync(CaseStudy study, CommandResult outcome, CancellationToken cancellationToken, ShortForm? typed = null, string? email = null) =>
        View("Case", await cases.ReadAsync(study, typed, email, outcome, cancellationToken));
}

/// <param name="Link">The whole address.</param>
public sealed record LinkMade(string Slug, string Title, string Link);
