using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Coming back with the code, or with the link that carries it.</summary>
public sealed class ReturnController(ContributorSubmissions own, AccessCodeCookie codes, ContributorLimits limits) : ContributorController
{
    [HttpGet("/insturen/verder", Name = SubmissionRoutes.Return)]
    public Task<IActionResult> Open([FromQuery(Name = "code")] string? code, CancellationToken cancellationToken) =>
        code is null ? Task.FromResult<IActionResult>(View("Return", new ReturnView(ReturnTrouble.None, string.Empty))) : EnterAsync(code, cancellationToken);

    [HttpPost("/insturen/verder")]
    [RequestSizeLimit(StepsController.LargestStep)]
    public Task<IActionResult> Enter([FromForm(Name = "code")] string? code, CancellationToken cancellationToken) =>
        EnterAsync(code ?? string.Empty, cancellationToken);

    [HttpGet("/insturen/verwijderd", Name = SubmissionRoutes.Deleted)]
    public IActionResult Deleted() => View();

    private async Task<IActionResult> EnterAsync(string typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Refuse(ReturnTrouble.Empty, typed, StatusCodes.Status400BadRequest);
        }

        // What can't be a code is no guess at one.
        if (AccessCode.Read(typed) is not { } code)
        {
            return Refuse(ReturnTrouble.Unknown, typed, StatusCodes.Status400BadRequest);
        }

        // A right one opens whatever was tried before, by whomever: nobody guesses sixteen signs, and many share an address.
        if (await own.FindByCodeAsync(code, cancellationToken) is { } submission)
        {
            codes.Add(HttpContext, code);
            return RedirectToRoute(SubmissionRoutes.Mine, new { reference = submission.Reference });
        }

        return limits.GuessesTooMany(HttpContext)
            ? Refuse(ReturnTrouble.TooOften, typed, StatusCodes.Status429TooManyRequests)
            : Refuse(ReturnTrouble.Unknown, typed, StatusCodes.Status400BadRequest);
    }

    private ViewResult Refuse(ReturnTrouble trouble, string typed, int status)
    {
        Response.StatusCode = status;
        return View("Return", new ReturnView(trouble, typed.Length > 100 ? typed[..100] : typed));
    }
}
