using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Submissions.CheckIns;

/// <summary>'Hoe gaat het nu?', for who got a link.</summary>
public sealed class CheckInsController(CheckInAnswering answering) : ContributorController
{
    [HttpGet(CheckInLinks.Path, Name = SubmissionRoutes.CheckIn)]
    public async Task<IActionResult> Open([FromQuery(Name = CheckInPage.CodeField)] string? code, CancellationToken cancellationToken) =>
        Show(await answering.OpenAsync(code, cancellationToken));

    [HttpPost(CheckInLinks.Path)]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Answer(CancellationToken cancellationToken)
    {
        var page = await answering.AnswerAsync(HttpContext, cancellationToken);
        return page.IsAnswered ? RedirectToRoute(SubmissionRoutes.CheckInReceived) : Show(page);
    }

    [HttpGet(CheckInLinks.Path + "/ontvangen", Name = SubmissionRoutes.CheckInReceived)]
    public IActionResult Received() => View();

    private ViewResult Show(CheckInPage page)
    {
        Response.StatusCode = page switch
        {
            { IsAnswered: true } => StatusCodes.Status200OK,
            { IsClosed: true } => StatusCodes.Status404NotFound,
            _ => page.Form.StatusCode,
        };
        return View(page.IsClosed ? "Closed" : "Ask", page);
    }
}
