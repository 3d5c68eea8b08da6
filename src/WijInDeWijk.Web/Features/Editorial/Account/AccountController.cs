using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>What editors do with their own account: password, second step, sessions.</summary>
public sealed class AccountController(AccountQuery accounts, AccountService own) : EditorController
{
    [HttpGet("/redactie/account", Name = EditorRoutes.Account)]
    [AllowBeforeTwoFactorSetup]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await accounts.ReadAsync(cancellationToken));

    [HttpPost("/redactie/account/wachtwoord", Name = EditorRoutes.Password)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> ChangePassword(
        [FromForm(Name = "huidig"), DataType(DataType.Password)] string? present, [FromForm(Name = "wachtwoord"), DataType(DataType.Password)] string? next, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.ChangePasswordAsync(HttpContext, present ?? string.Empty, next ?? string.Empty, cancellationToken), cancellationToken);

    [HttpGet("/redactie/account/app", Name = EditorRoutes.Authenticator)]
    [AllowBeforeTwoFactorSetup]
    public async Task<IActionResult> Authenticator(CancellationToken cancellationToken) =>
        !own.MaySetUpAuthenticator ? await AskForPasswordAsync(null)
            : await own.PrepareAuthenticatorAsync(null, cancellationToken) is { } page ? View(page) : RedirectToRoute(EditorRoutes.Account);

    /// <summary>An app that somebody else sets up at an open screen would shut out the editor.</summary>
    [HttpPost("/redactie/account/app/bevestigen", Name = EditorRoutes.ConfirmAuthenticator)]
    [AllowBeforeTwoFactorSetup]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> ConfirmAuthenticator([FromForm(Name = "huidig"), DataType(DataType.Password)] string? present, CancellationToken cancellationToken) =>
        await own.ConfirmAuthenticatorAsync(HttpContext, present ?? string.Empty, cancellationToken) is { } refusal
            ? await AskForPasswordAsync(refusal)
            : RedirectToRoute(EditorRoutes.Authenticator);

    [HttpPost("/redactie/account/app")]
    [AllowBeforeTwoFactorSetup]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> EnableAuthenticator([FromForm(Name = "code")] string? code, CancellationToken cancellationToken)
    {
        if (!own.MaySetUpAuthenticator)
        {
            return RedirectToRoute(EditorRoutes.Authenticator);
        }

        if (await own.EnableAuthenticatorAsync(code ?? string.Empty, cancellationToken) is { } codes)
        {
            return View("RecoveryCodes", codes);
        }

        if (await own.PrepareAuthenticatorAsync("Deze code klopt niet. Vul de zes cijfers in die de app nu toont", cancellationToken) is not { } page)
        {
            return RedirectToRoute(EditorRoutes.Account);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Authenticator", page);
    }

    [HttpPost("/redactie/account/app/uit", Name = EditorRoutes.DropAuthenticator)]
    public async Task<IActionResult> DropAuthenticator([FromForm(Name = "huidig"), DataType(DataType.Password)] string? present, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.DropAuthenticatorAsync(HttpContext, present ?? string.Empty, cancellationToken), cancellationToken);

    /// <summary>Shown in the answer itself: they are kept as hashes only, so no next page could show them.</summary>
    [HttpPost("/redactie/account/herstelcodes", Name = EditorRoutes.RecoveryCodes)]
    public async Task<IActionResult> MakeRecoveryCodes([FromForm(Name = "huidig"), DataType(DataType.Password)] string? present, CancellationToken cancellationToken)
    {
        var (outcome, codes) = await own.MakeRecoveryCodesAsync(HttpContext, present ?? string.Empty, cancellationToken);
        return outcome.IsOk && codes.Count > 0 ? View("RecoveryCodes", codes) : await AnswerAsync(outcome, cancellationToken);
    }

    [HttpPost("/redactie/account/sessies/{id:int}", Name = EditorRoutes.EndSession)]
    public async Task<IActionResult> EndSession(int id, CancellationToken cancellationToken)
    {
        await own.EndSessionAsync(id, cancellationToken);
        return RedirectToRoute(EditorRoutes.Account);
    }

    private async Task<IActionResult> AskForPasswordAsync(string? error)
    {
        if (await own.HasAuthenticatorAsync())
        {
            return RedirectToRoute(EditorRoutes.Account);
        }

        Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("ConfirmAuthenticator", new ConfirmAuthenticatorView(error));
    }

    private Task<IActionResult> AnswerAsync(CommandResult outcome, CancellationToken cancellationToken) => AnswerAsync(
        outcome,
        () => RedirectToRoute(EditorRoutes.Account),
        async () => View("Index", (await accounts.ReadAsync(cancellationToken)) with { Outcome = outcome }));
}
