using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Submit;

/// <summary>Checking all answers, seeing them as a story, and sending them in.</summary>
public sealed class SubmitController(CheckAnswersQuery check, SimilarStories similar, SubmitService sending, SubmissionOverviewQuery overview) : ContributorSubmissionController
{
    [HttpGet("controleren", Name = SubmissionRoutes.Check)]
    public async Task<IActionResult> Check(CancellationToken cancellationToken) =>
        Own.Submission is { IsDraft: true, WaitsForTeller: false } ? View("CheckAnswers", await WithSimilarAsync(await check.ReadAsync(Own.Submission, cancellationToken), cancellationToken)) : To(SubmissionRoutes.Mine);

    [HttpGet("voorbeeld", Name = SubmissionRoutes.Preview)]
    public async Task<IActionResult> Preview(CancellationToken cancellationToken) => View(await check.ReadAsync(Own.Submission, cancellationToken));

    [HttpPost("versturen", Name = SubmissionRoutes.Send)]
    public async Task<IActionResult> Send(CancellationToken cancellationToken)
    {
        if (await sending.SendAsync(HttpContext, Own.Submission, cancellationToken) is not { } incomplete)
        {
            return To(SubmissionRoutes.Received);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("CheckAnswers", await WithSimilarAsync(incomplete, cancellationToken));
    }

    [HttpGet("ontvangen", Name = SubmissionRoutes.Received)]
    public async Task<IActionResult> Received(CancellationToken cancellationToken) =>
        Own.Submission.IsDraft ? To(SubmissionRoutes.Mine) : View(await overview.ReadAsync(HttpContext, Own, cancellationToken));

    [HttpGet("kopie", Name = SubmissionRoutes.Copy)]
    public async Task<IActionResult> Copy(CancellationToken cancellationToken) => View(await check.ReadAsync(Own.Submission, cancellationToken));

    private async Task<CheckAnswersView> WithSimilarAsync(CheckAnswersView page, CancellationToken cancellationToken) =>
        page with { Similar = await similar.FindAsync(ControllerContext, Url, Own, cancellationToken) };
}
