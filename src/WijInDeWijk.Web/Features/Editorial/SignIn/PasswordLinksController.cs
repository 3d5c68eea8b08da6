using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Choosing a password with a link: the first one of an invitation, or a new one for who forgot theirs.</summary>
[AllowAnonymous]
public sealed class PasswordLinksController(EditorLinks links, PasswordChoiceService choice, PasswordResetService reset, Microsoft.AspNetCore.Identity.SignInManager<Editor> signIn) : EditorController
{
    [HttpGet("/redactie/uitnodiging", Name = EditorRoutes.Accept)]
    public Task<IActionResult> Invitation([FromQuery(Name = "code")] string? code, CancellationToken cancellationToken) =>
        ShowAsync(code, EditorLinkKind.Invitation, null, cancellationToken);

    [HttpPost("/redactie/uitnodiging")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Accept([FromForm(Name = "code")] string? code, [FromForm(Name = "wachtwoord"), DataType(DataType.Password)] string? password, CancellationToken cancellationToken)
    {
        var outcome = await choice.ChooseAsync(code, EditorLinkKind.Invitation, password ?? string.Empty, cancellationToken);
        if (outcome.Value is not { } editor)
        {
            return await ShowAsync(code, EditorLinkKind.Invitation, outcome.Error, cancellationToken);
        }

        await signIn.SignInAsync(editor, isPersistent: false);
        return RedirectToRoute(EditorRoutes.Queue);
    }

    [HttpGet("/redactie/nieuw-wachtwoord", Name = EditorRoutes.ResetPassword)]
    public Task<IActionResult> NewPassword([FromQuery(Name = "code")] string? code, CancellationToken cancellationToken) =>
        ShowAsync(code, EditorLinkKind.PasswordReset, null, cancellationToken);

    [HttpPost("/redactie/nieuw-wachtwoord")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Renew([FromForm(Name = "code")] string? code, [FromForm(Name = "wachtwoord"), DataType(DataType.Password)] string? password, CancellationToken cancellationToken)
    {
        var outcome = await choice.ChooseAsync(code, EditorLinkKind.PasswordReset, password ?? string.Empty, cancellationToken);

        // Not signed in at once: the second step is still to be taken.
        return outcome.Value is null
            ? await ShowAsync(code, EditorLinkKind.PasswordReset, outcome.Error, cancellationToken)
            : RedirectToRoute(EditorRoutes.SignIn, new { gelukt = "ja" });
    }

    [HttpGet("/redactie/wachtwoord-vergeten", Name = EditorRoutes.ForgotPassword)]
    public IActionResult Forgot([FromQuery(Name = "verstuurd")] string? sent) => View("ForgotPassword", new ForgotPasswordView(string.Empty, sent == "ja", null));

    [HttpPost("/redactie/wachtwoord-vergeten")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Send([FromForm(Name = "e-mail")] string? email, CancellationToken cancellationToken)
    {
        if (await reset.AskAsync(HttpContext, email ?? string.Empty, cancellationToken) is { } error)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("ForgotPassword", new ForgotPasswordView(email ?? string.Empty, IsSent: false, error));
        }

        return RedirectToRoute(EditorRoutes.ForgotPassword, new { verstuurd = "ja" });
    }

    private async Task<IActionResult> ShowAsync(string? code, EditorLinkKind kind, string? error, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(code, kind, cancellationToken) is not { } link)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("LinkClosed", kind);
        }

        Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("ChoosePassword", new ChoosePasswordView(code!, link.Editor.DisplayName, link.Editor.Email!, kind == EditorLinkKind.Invitation, error));
    }
}
