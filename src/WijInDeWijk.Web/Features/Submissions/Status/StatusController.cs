using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>What a sender does beside filling in: extend, answer, withdraw, and have the say over their own data.</summary>
public sealed class StatusController(SubmissionStatusService following, SubmissionOverviewQuery overview, SubmissionRemoval removal, ContributorDataExport export) : ContributorSubmissionController
{
    [HttpGet("code", Name = SubmissionRoutes.Code)]
    public async Task<IActionResult> Code(CancellationToken cancellationToken) => View(await overview.ReadAsync(HttpContext, Own, cancellationToken));

    [HttpPost("uitbreiden", Name = SubmissionRoutes.Extend)]
    public async Task<IActionResult> Extend(CancellationToken cancellationToken)
    {
        if (Own.Submission.MayChange)
        {
            await following.ExtendAsync(Own.Submission, cancellationToken);
        }

        return To(SubmissionRoutes.Mine);
    }

    [HttpPost("vraag/{id:int}", Name = SubmissionRoutes.Answer)]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Answer(int id, [FromForm(Name = "antwoord")] string? answer, CancellationToken cancellationToken)
    {
        var text = (answer ?? string.Empty).Trim();
        if (text.Length is 0 or > SubmissionQuestion.TextLength || !Own.Submission.MayWithdraw)
        {
            return await FollowAgainAsync(id, text, cancellationToken);
        }

        return await following.AnswerAsync(Own.Submission, id, text, cancellationToken) ? To(SubmissionRoutes.Mine) : NotFound();
    }

    [HttpGet("intrekken", Name = SubmissionRoutes.Withdraw)]
    public async Task<IActionResult> AskToWithdraw(CancellationToken cancellationToken) =>
        Own.Submission.MayWithdraw ? View("Withdraw", await overview.ReadAsync(HttpContext, Own, cancellationToken)) : To(SubmissionRoutes.Mine);

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(CancellationToken cancellationToken)
    {
        await following.WithdrawAsync(Own.Submission, cancellationToken);
        return To(SubmissionRoutes.Mine);
    }

    [HttpGet("gegevens", Name = SubmissionRoutes.Data)]
    public async Task<IActionResult> Data(CancellationToken cancellationToken) => View(await overview.ReadAsync(HttpContext, Own, cancellationToken));

    [HttpGet("gegevens/downloaden", Name = SubmissionRoutes.Download)]
    public async Task<IActionResult> Download(CancellationToken cancellationToken) =>
        File(await export.WriteAsync(Own.Submission, cancellationToken), "application/json", $"wij-in-de-wijk-{Own.Submission.Reference}.json");

    [HttpPost("gegevens/verwijderen", Name = SubmissionRoutes.Delete)]
    public async Task<IActionResult> Delete(CancellationToken cancellationToken)
    {
        await removal.RemoveAsync(Own.Submission.Id, SubmissionActor.Contributor, cancellationToken);
        return Deleted();
    }

    private async Task<IActionResult> FollowAgainAsync(int id, string text, CancellationToken cancellationToken)
    {
        var page = await overview.ReadAsync(HttpContext, Own, cancellationToken);
        var error = text.Length == 0 ? "Vul een antwoord in" : "Dit antwoord is te lang. Er passen 4.000 tekens in";
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Status", page with { Questions = [.. page.Questions.Select(question => question.Id == id ? question with { Answer = text, Error = error } : question)] });
    }
}
