using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Shows a draft once more, with all that was typed.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/concepten")]
public abstract class DraftController(CaseDraftQuery pages) : EditorController
{
    protected CaseDraftQuery Pages => pages;

    protected async Task<IActionResult> AgainAsync(string reference, CaseDraft draft, DraftForm form, IReadOnlyList<TextError> refusals, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var page = await Pages.ReadAsync(reference, draft, cancellationToken);
        page = page with { Date = form.Date, Refusals = refusals };
        return View("Draft", form.HasText ? page with { Halves = form.Halves, LessonTies = form.LessonTies, Version = form.Version } : page);
    }

    /// <summary>A colleague was first: both texts; what is saved next starts from theirs.</summary>
    protected async Task<IActionResult> BesideAsync(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        var now = (await Pages.FindAsync(reference, cancellationToken))!;
        var page = await Pages.ReadAsync(reference, now, cancellationToken);
        return View("Draft", page with
        {
            Date = form.Date,
            Halves = form.Halves,
            LessonTies = form.LessonTies,
            Meanwhile = WordDiff.Between($"{now.Text}\n{now.LessonTies}", $"{form.Halves.Join()}\n{form.LessonTies}"),
        });
    }
}
