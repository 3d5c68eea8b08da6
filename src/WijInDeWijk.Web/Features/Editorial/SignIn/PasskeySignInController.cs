using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Coming in with a passkey. The script of the sign-in page asks first, and then sends the form.</summary>
[AllowAnonymous]
public sealed class PasskeySignInController(PasskeySignInService entry, FormHolder holder) : EditorController
{
    [HttpPost("/redactie/toegangssleutel-vraag", Name = EditorRoutes.PasskeyQuestion)]
    [RequestSizeLimit(HeldForm.Largest)]
    public async Task<IActionResult> Ask() => Content(await entry.AskAsync(), MediaTypeNames.Application.Json);

    [HttpPost("/redactie/toegangssleutel", Name = EditorRoutes.Passkey)]
    [RequestSizeLimit(HeldForm.Largest)]
    public async Task<IActionResult> SignIn(
        [FromForm(Name = "sleutel")] string? answer, [FromForm(Name = "terug")] string? back, [FromForm(Name = HeldForm.FieldName)] string? carried, CancellationToken cancellationToken)
    {
        var held = holder.Open(carried);
        var outcome = await entry.WithPasskeyAsync(answer ?? string.Empty, cancellationToken);
        if (outcome == SignInOutcome.In)
        {
            return ToDesk(back, held);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("SignIn", new SignInView(string.Empty, back, outcome) { Held = held });
    }
}
