using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Coming back with the code, or with the link that carries it.</summary>
public sealed class ReturnController(ContributorSubmissions own, AccessCodeCookie codes, ContributorLimits limits, FormHolder holder) : ContributorController
{
    [HttpGet("/insturen/verder", Name = SubmissionRoutes.Return)]
    public Task<IActionResult> Open([FromQuery(Name = "code")] string? code, CancellationToken cancellationToken) =>
        code is null ? Task.FromResult<IActionResult>(View("Return", new ReturnView(ReturnTrouble.None, string.Empty))) : EnterAsync(code, held: null, cancellationToken);

    [HttpPost("/insturen/verder")]
    [RequestSizeLimit(HeldForm.Largest)]
    public Task<IActionResult> Enter([FromForm(Name = "code")] string? code, [FromForm(Name = HeldForm.FieldName)] string? carried, CancellationToken cancellationToken) =>
        EnterAsync(code ?? string.Empty, holder.Open(carried), cancellationToken);

    [HttpGet("/insturen/verwijderd", Name = SubmissionRoutes.Deleted)]
    public IActionResult Deleted() => View();

    private async Task<IActionResult> EnterAsync(string typed, HeldForm? held, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Refuse(ReturnTrouble.Empty, typed, held, StatusCodes.Status400BadRequest);
        }

        // What can't be a code is no guess at one.
        if (AccessCode.Read(typed) is not { } code)
        {
            return Refuse(ReturnTrouble.Unknown, typed, held, StatusCodes.Status400BadRequest);
        }

        // A right one opens whatever was tried before, by whomever: nobody guesses sixteen signs, and many share an address.
        if (await own.FindByCodeAsync(code, cancellationToken) is { } submission)
        {
            codes.Add(HttpContext, code);
            return held is null ? RedirectToRoute(SubmissionRoutes.Mine, new { reference = submission.Reference }) : View("HeldForm", HeldFormView.Resumed(held));
        }

        return await limits.GuessesTooManyAsync(HttpContext, cancellationToken)
            ? Refuse(ReturnTrouble.TooOften, typed, held, StatusCodes.Status429TooManyRequests)
            : Refuse(ReturnTrouble.Unknown, typed, held, StatusCodes.Status400BadRequest);
    }

    private ViewResult Refuse(ReturnTrouble trouble, string typed, HeldForm? held, int status)
    {
        Response.StatusCode = status;
        return View("Return", new ReturnView(trouble, typed.Length > 100 ? typed[..100] : typed) { Held = held });
    }
}
