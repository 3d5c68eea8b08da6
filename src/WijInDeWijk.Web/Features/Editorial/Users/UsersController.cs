using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Users;

/// <summary>Who may come behind the site, and as what.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class UsersController(UsersQuery people, EditorAccountService membership) : EditorController
{
    [HttpGet("/redactie/mensen", Name = EditorRoutes.People)]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ListAsync(InviteForm.Empty, CommandResult.Ok, cancellationToken);

    [HttpPost("/redactie/mensen", Name = EditorRoutes.Invite)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Invite(
        [FromForm(Name = "naam")] string? name, [FromForm(Name = "e-mail")] string? email, [FromForm(Name = "rol")] string? role, CancellationToken cancellationToken)
    {
        var form = new InviteForm(name ?? string.Empty, email ?? string.Empty, role ?? string.Empty);
        var outcome = await membership.InviteAsync(form, cancellationToken);
        return await AnswerAsync(
            outcome, () => RedirectToRoute(EditorRoutes.Person, new { id = outcome.Value!.Editor.Id }), () => ListAsync(form, outcome, cancellationToken));
    }

    [HttpGet("/redactie/mensen/{id:int}", Name = EditorRoutes.Person)]
    public Task<IActionResult> Show(int id, CancellationToken cancellationToken) => ShowAsync(id, CommandResult.Ok, cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/rol", Name = EditorRoutes.Role)]
    public async Task<IActionResult> ChangeRole(int id, [FromForm(Name = "rol")] string? code, CancellationToken cancellationToken) => await AnswerAsync(
        id,
        Terms.TryParse<EditorRole>(code, out var role) ? await membership.ChangeRoleAsync(id, role, cancellationToken) : CommandResult.Invalid("toegang", "Kies een rol"),
        cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/toegang", Name = EditorRoutes.Access)]
    public async Task<IActionResult> ChangeAccess(int id, [FromForm(Name = "toegang")] string? access, CancellationToken cancellationToken) => await AnswerAsync(
        id,
        access is "uit" or "aan"
            ? await membership.ChangeAccessAsync(id, access == "aan", cancellationToken)
            : CommandResult.Invalid("toegang", "Kies of het account aan of uit moet"),
        cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/sessies", Name = EditorRoutes.EndSessions)]
    public async Task<IActionResult> EndSessions(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.EndSessionsAsync(id, cancellationToken), cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/slot", Name = EditorRoutes.LiftLock)]
    public async Task<IActionResult> LiftLock(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.LiftLockAsync(id, cancellationToken), cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/tweede-stap", Name = EditorRoutes.DropSecondFactor)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> DropSecondFactor(int id, [FromForm(Name = "huidig"), DataType(DataType.Password)] string? present, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.DropSecondFactorAsync(HttpContext, id, present ?? string.Empty, cancellationToken), cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/koppeling", Name = EditorRoutes.Untie)]
    public async Task<IActionResult> Untie(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.UntieAsync(id, cancellationToken), cancellationToken);

    private Task<IActionResult> AnswerAsync(int id, CommandResult outcome, CancellationToken cancellationToken) =>
        AnswerAsync(outcome, () => RedirectToRoute(EditorRoutes.Person, new { id }), () => ShowAsync(id, outcome, cancellationToken));

    private async Task<IActionResult> ShowAsync(int id, CommandResult outcome, CancellationToken cancellationToken) =>
        await people.FindAsync(id, outcome, cancellationToken) is { } page ? View("User", page) : NotFound();

    private async Task<IActionResult> ListAsync(InviteForm form, CommandResult outcome, CancellationToken cancellationToken) =>
        View("Index", await people.ReadAsync(form, outcome, cancellationToken));
}
