using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.PhoneIntake;

/// <summary>What somebody told by telephone, for them to approve or not; once that is done, it is followed as any other.</summary>
public sealed class IntervieweeController(IntervieweeApprovalService approval) : ContributorSubmissionController
{
    [HttpGet("nalezen", Name = SubmissionRoutes.ReadBack)]
    public async Task<IActionResult> Read(CancellationToken cancellationToken) => View("Interviewee", await approval.ReadAsync(Own, cancellationToken));

    [HttpPost("nalezen")]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Approve([FromForm(Name = StepForm.Version)] int version, CancellationToken cancellationToken)
    {
        if (await approval.ApproveAsync(HttpContext, Own, version, cancellationToken) is not { } page)
        {
            return To(SubmissionRoutes.Received);
        }

        Response.StatusCode = page.Contact.Meanwhile is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return View("Interviewee", page);
    }

    [HttpGet("liever-niet", Name = SubmissionRoutes.Refuse)]
    public async Task<IActionResult> AskToRefuse(CancellationToken cancellationToken) => View("Refuse", await approval.ReadAsync(Own, cancellationToken));

    [HttpPost("liever-niet")]
    public async Task<IActionResult> Refuse(CancellationToken cancellationToken)
    {
        await approval.RefuseAsync(Own.Submission, cancellationToken);
        return Deleted();
    }

    protected override bool IsFor(Submission submission) => submission.WaitsForTeller;
}
