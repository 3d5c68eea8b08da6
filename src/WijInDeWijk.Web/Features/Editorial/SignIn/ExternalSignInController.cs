using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Going to the organisation's own sign-in, and coming back. Links and not forms: the policy of the pages lets no form go to another host.</summary>
[AllowAnonymous]
public sealed partial class ExternalSignInController(ExternalSignInService entry, IOptions<ExternalSignInOptions> options, ILogger<ExternalSignInController> logger) : EditorController
{
    [HttpGet("/redactie/extern", Name = EditorRoutes.Outside)]
    public async Task<IActionResult> Go([FromQuery(Name = "terug")] string? back)
    {
        if (!options.Value.IsOn)
        {
            return NotFound();
        }

        try
        {
            var properties = new AuthenticationProperties { RedirectUri = Url.RouteUrl(EditorRoutes.OutsideDone, new { terug = back }) };
            await HttpContext.ChallengeAsync(ExternalSignInRegistration.Scheme, properties);
            return new EmptyResult();
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            LogUnreachable(exception);
            return RedirectToRoute(EditorRoutes.SignIn, new { @extern = "mislukt" });
        }
    }

    [HttpGet("/redactie/extern-binnen", Name = EditorRoutes.OutsideDone)]
    public async Task<IActionResult> Done([FromQuery(Name = "terug")] string? back, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
        {
            return NotFound();
        }

        var outcome = await entry.WithOutsideAsync(HttpContext, cancellationToken);
        if (outcome is SignInOutcome.In or SignInOutcome.SecondStep)
        {
            return outcome == SignInOutcome.In ? ToDesk(back) : RedirectToRoute(EditorRoutes.SecondFactor, new { terug = back });
        }

        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("SignIn", new SignInView(string.Empty, back, outcome));
    }

    [LoggerMessage(EventId = 6201, Level = LogLevel.Error, Message = "The organisation's own sign-in could not be reached")]
    private partial void LogUnreachable(Exception exception);
}
