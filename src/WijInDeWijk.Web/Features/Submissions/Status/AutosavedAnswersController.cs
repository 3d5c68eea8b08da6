using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>What a contributor typed into forms and did not send, for the script that puts it back.</summary>
public sealed class AutosavedAnswersController(AutosavedForms typed) : ContributorSubmissionController
{
    [HttpGet(AutosavedFormAddress.OfContributors)]
    public async Task<IActionResult> Read([FromQuery(Name = "bij")] string[] addresses, CancellationToken cancellationToken) =>
        Json(await typed.ReadAsync(AutosavedForm.OfSubmission(Own.Submission.Reference), addresses, cancellationToken));
}
