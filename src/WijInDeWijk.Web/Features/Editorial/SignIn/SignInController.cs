using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Coming in and going out. With the pages of <see cref="PasswordLinksController"/> the only ones behind the site that anybody may open.</summary>
[AllowAnonymous]
public sealed class SignInController(SignInService entry, FormHolder holder) : EditorController
{
    [HttpGet("/redactie/aanmelden", Name = EditorRoutes.SignIn)]
    public IActionResult Open([FromQuery(Name = "terug")] string? back, [FromQuery(Name = "gelukt")] string? done, [FromQuery(Name = "extern")] string? outside) =>
        View("SignIn", new SignInView(string.Empty, back, outside == "mislukt" ? SignInOutcome.OutsideFailed : SignInOutcome.None) { PasswordChanged = done == "ja" });

    [HttpPost("/redactie/aanmelden")]
    [RequestSizeLimit(HeldForm.Largest)]
    public async Task<IActionResult> SignIn(
        [FromForm(Name = "e-mail")] string? email, [FromForm(Name = "wachtwoord"), DataType(DataType.Password)] string? password, [FromForm(Name = "terug")] string? back,
        [FromForm(Name = HeldForm.FieldName)] string? carried, CancellationToken cancellationToken)
    {
        var held = holder.Open(carried);
        var outcome = await entry.WithPasswordAsync(HttpContext, email ?? string.Empty, password ?? string.Empty, cancellationToken);
        return outcome switch
        {
            SignInOutcome.In => ToDesk(back, held),
            SignInOutcome.SecondStep when held is not null => View("TwoFactor", new TwoFactorView(back, SignInOutcome.None) { Held = held }),
            SignInOutcome.SecondStep => RedirectToRoute(EditorRoutes.SecondFactor, new { terug = back }),
            _ => Refuse("SignIn", new SignInView(email ?? string.Empty, back, outcome) { Held = held }, outcome),
        };
    }

    [HttpGet("/redactie/tweede-stap", Name = EditorRoutes.SecondFactor)]
    public async Task<IActionResult> SecondStep([FromQuery(Name = "terug")] string? back) =>
        await entry.IsHalfwayAsync() ? View("TwoFactor", new TwoFactorView(back, SignInOutcome.None)) : RedirectToRoute(EditorRoutes.SignIn);

    [HttpPost("/redactie/tweede-stap")]
    [RequestSizeLimit(HeldForm.Largest)]
    public async Task<IActionResult> TakeSecondStep(
        [FromForm(Name = "code")] string? code, [FromForm(Name = "terug")] string? back, [FromForm(Name = HeldForm.FieldName)] string? carried, CancellationToken cancellationToken)
    {
        var held = holder.Open(carried);
        if (!await entry.IsHalfwayAsync())
        {
            return held is null ? RedirectToRoute(EditorRoutes.SignIn) : View("SignIn", new SignInView(string.Empty, back, SignInOutcome.None) { Held = held });
        }

        var outcome = await entry.WithCodeAsync(HttpContext, code ?? string.Empty, cancellationToken);
        return outcome == SignInOutcome.In ? ToDesk(back, held) : Refuse("TwoFactor", new TwoFactorView(back, outcome) { Held = held }, outcome);
    }

    [HttpPost("/redactie/afmelden", Name = EditorRoutes.SignOut)]
    public async Task<IActionResult> Leave(CancellationToken cancellationToken)
    {
        await entry.LeaveAsync(HttpContext, cancellationToken);
        return RedirectToRoute(EditorRoutes.SignIn);
    }

    private ViewResult Refuse(string view, object page, SignInOutcome outcome)
    {
        Response.StatusCode = outcome == SignInOutcome.Shut ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
        return View(view, page);
    }
}
