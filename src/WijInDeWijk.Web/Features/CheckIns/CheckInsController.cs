using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.CheckIns;

/// <summary>'Hoe gaat het nu?', for who got a link.</summary>
public sealed class CheckInsController(CheckInAnswerService answering) : ContributorController
{
    [HttpGet(CheckInLinks.Path, Name = SubmissionRoutes.CheckIn)]
    public async Task<IActionResult> Open([FromQuery(Name = CheckInFormView.CodeField)] string? code, CancellationToken cancellationToken) =>
        Show(await answering.OpenAsync(code, cancellationToken));

    [HttpPost(CheckInLinks.Path)]
    [CarriesCode]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Answer(CancellationToken cancellationToken)
    {
        var page = await answering.AnswerAsync(HttpContext, cancellationToken);
        return page.IsAnswered ? RedirectToRoute(SubmissionRoutes.CheckInReceived) : Show(page);
    }

    [HttpPost(CheckInLinks.Path + "/terugnemen", Name = SubmissionRoutes.TakeBackCheckIn)]
    [CarriesCode]
    public async Task<IActionResult> TakeBack([FromForm(Name = CheckInFormView.CodeField)] string? code, CancellationToken cancellationToken) =>
        await answering.TakeBackAsync(code, cancellationToken) ? RedirectToRoute(SubmissionRoutes.CheckInTakenBack) : Show(await answering.OpenAsync(code, cancellationToken));

    [HttpGet(CheckInLinks.Path + "/teruggenomen", Name = SubmissionRoutes.CheckInTakenBack)]
    public IActionResult TakenBack() => View();

    [HttpGet(CheckInLinks.Path + "/ontvangen", Name = SubmissionRoutes.CheckInReceived)]
    public IActionResult Received() => View();

    private ViewResult Show(CheckInFormView page)
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
