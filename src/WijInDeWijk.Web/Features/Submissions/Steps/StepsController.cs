using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>A draft, section by section; and the same sections once it was sent.</summary>
public sealed class StepsController(StepService steps, SubmissionOverviewQuery overview) : ContributorSubmissionController
{
    /// <summary>In bytes. A section with every field filled to its limit is far below it.</summary>
    internal const int LargestStep = 1_000_000;

    [HttpGet("", Name = SubmissionRoutes.Mine)]
    public async Task<IActionResult> Overview(CancellationToken cancellationToken)
    {
        if (Own.Submission.WaitsForTeller)
        {
            return To(SubmissionRoutes.ReadBack);
        }

        var page = await overview.ReadAsync(HttpContext, Own, cancellationToken);
        return View(Own.Submission.IsDraft ? "Draft" : "Status", page);
    }

    [HttpGet("deel/{section}", Name = SubmissionRoutes.Step)]
    public async Task<IActionResult> Open(string section, CancellationToken cancellationToken) =>
        await steps.OpenAsync(Own, section, cancellationToken) is { } page ? View("Step", page) : NotFound();

    [HttpPost("deel/{section}/terugnemen", Name = SubmissionRoutes.TakeBackProposal)]
    public async Task<IActionResult> TakeBack(string section, CancellationToken cancellationToken)
    {
        if (Own.Submission.IsDraft || await steps.OpenAsync(Own, section, cancellationToken) is null)
        {
            return NotFound();
        }

        await steps.TakeBackAsync(Own, section, cancellationToken);
        return RedirectToRoute(SubmissionRoutes.Step, new { reference = Own.Submission.Reference, section });
    }

    [HttpPost("deel/{section}")]
    [HandlesAutosave]
    [RequestSizeLimit(LargestStep)]
    public async Task<IActionResult> Save(
        string section, [FromForm(Name = StepForm.Version)] int version, [FromForm(Name = StepForm.After)] string? after, CancellationToken cancellationToken)
    {
        if (await steps.OpenAsync(Own, section, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var result = await steps.SaveAsync(HttpContext, Own, page, version, cancellationToken);
        return this.Respond(result.Page, result.Saved, after, result.Next);
    }
}
