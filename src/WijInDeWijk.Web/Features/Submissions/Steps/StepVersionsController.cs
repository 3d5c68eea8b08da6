using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>What a section of one's own was before a change, and back to it.</summary>
public sealed class StepVersionsController(StepService steps) : ContributorSubmissionController
{
    [HttpGet("deel/{section}/eerder", Name = SubmissionRoutes.StepVersions)]
    public async Task<IActionResult> Index(string section, [FromQuery(Name = "toon")] int shown, CancellationToken cancellationToken) =>
        await steps.ReadVersionsAsync(Own, section, shown, cancellationToken) is { } page ? View("StepVersions", page) : NotFound();

    [HttpPost("deel/{section}/eerder/{id:int}", Name = SubmissionRoutes.RestoreStep)]
    public async Task<IActionResult> Restore(string section, int id, [FromForm(Name = StepForm.Version)] int version, CancellationToken cancellationToken)
    {
        if (await steps.ReadVersionsAsync(Own, section, id, cancellationToken) is not { Shown: { } earlier } page)
        {
            return NotFound();
        }

        var outcome = await steps.RestoreAsync(Own, page.Step.Section, earlier.Answers, version, cancellationToken);
        return outcome.IsConflict
            ? RedirectToRoute(SubmissionRoutes.StepVersions, new { reference = Own.Submission.Reference, section, toon = id })
            : RedirectToRoute(SubmissionRoutes.Step, new { reference = Own.Submission.Reference, section });
    }
}
