using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>Adding, naming and removing one's own passkeys. Adding needs a script: only that can reach the device.</summary>
public sealed class PasskeysController(AccountQuery accounts, PasskeyService own) : EditorController
{
    /// <summary>Where this refuses, the script sends the form as it is, and the page says what is wrong.</summary>
    [HttpPost("/redactie/account/toegangssleutels/vraag", Name = EditorRoutes.NewPasskeyQuestion)]
    [AllowBeforeTwoFactorSetup]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Ask([FromForm(Name = PasskeyService.NameField)] string? name, [FromForm(Name = "huidig"), DataType(DataType.Password)] string? password, CancellationToken cancellationToken) =>
        await own.AskAsync(HttpContext, name ?? string.Empty, password ?? string.Empty, cancellationToken) is { } question
            ? Content(question, MediaTypeNames.Application.Json)
            : BadRequest();

    [HttpPost("/redactie/account/toegangssleutels", Name = EditorRoutes.AddPasskey)]
    [AllowBeforeTwoFactorSetup]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Add(
        [FromForm(Name = PasskeyService.NameField)] string? name, [FromForm(Name = "huidig"), DataType(DataType.Password)] string? password, [FromForm(Name = "sleutel")] string? answer, CancellationToken cancellationToken)
    {
        var outcome = await own.AddAsync(HttpContext, name ?? string.Empty, password ?? string.Empty, answer ?? string.Empty, cancellationToken);
        return await AnswerAsync(outcome, name, cancellationToken);
    }

    [HttpPost("/redactie/account/toegangssleutels/bevestigen", Name = EditorRoutes.ConfirmByPasskey)]
    [AllowBeforeTwoFactorSetup]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Confirm([FromForm(Name = "sleutel")] string? answer, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.ConfirmAsync(answer ?? string.Empty, cancellationToken), null, cancellationToken);

    [HttpPost("/redactie/account/toegangssleutels/naam", Name = EditorRoutes.RenamePasskey)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Rename([FromForm(Name = "welke")] string? key, [FromForm(Name = "naam")] string? name, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.RenameAsync(key ?? string.Empty, name ?? string.Empty, cancellationToken), null, cancellationToken);

    [HttpPost("/redactie/account/toegangssleutels/verwijderen", Name = EditorRoutes.RemovePasskey)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Remove(
        [FromForm(Name = "welke")] string? key, [FromForm(Name = "huidig"), DataType(DataType.Password)] string? password, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.RemoveAsync(HttpContext, key ?? string.Empty, password ?? string.Empty, cancellationToken), null, cancellationToken);

    private Task<IActionResult> AnswerAsync(CommandResult outcome, string? newName, CancellationToken cancellationToken) => AnswerAsync(
        outcome,
        () => RedirectToRoute(EditorRoutes.Account),
        async () => View("Index", (await accounts.ReadAsync(cancellationToken)) with { Outcome = outcome, NewPasskeyName = newName ?? string.Empty }));
}
