using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Users;

/// <summary>Who may come behind the site, and as what.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class UsersController(UsersQuery people, EditorAccountService membership) : EditorController
{
    [HttpGet("/redactie/mensen", Name = EditorRoutes.People)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await people.ReadAsync(InviteForm.Empty, null, cancellationToken));

    [HttpPost("/redactie/mensen", Name = EditorRoutes.Invite)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Invite(
        [FromForm(Name = "naam")] string? name, [FromForm(Name = "e-mail")] string? email, [FromForm(Name = "rol")] string? role, CancellationToken cancellationToken)
    {
        var form = new InviteForm(name ?? string.Empty, email ?? string.Empty, role ?? string.Empty);
        var (editorId, error) = await membership.InviteAsync(form, cancellationToken);
        return error is null ? RedirectToRoute(EditorRoutes.Person, new { id = editorId }) : await AgainAsync(form, error, cancellationToken);
    }

    [HttpGet("/redactie/mensen/{id:int}", Name = EditorRoutes.Person)]
    public Task<IActionResult> Show(int id, CancellationToken cancellationToken) => ShowAsync(id, null, cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/rol", Name = EditorRoutes.Role)]
    public async Task<IActionResult> ChangeRole(int id, [FromForm(Name = "rol")] string? code, CancellationToken cancellationToken) => Terms.TryParse<EditorRole>(code, out var role)
        ? await AnswerAsync(id, await membership.ChangeRoleAsync(id, role, cancellationToken), cancellationToken)
        : await ShowAsync(id, "Kies een rol", cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/toegang", Name = EditorRoutes.Access)]
    public async Task<IActionResult> ChangeAccess(int id, [FromForm(Name = "toegang")] string? access, CancellationToken cancellationToken) => access is "uit" or "aan"
        ? await AnswerAsync(id, await membership.ChangeAccessAsync(id, access == "aan", cancellationToken), cancellationToken)
        : await ShowAsync(id, "Kies of het account aan of uit moet", cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/sessies", Name = EditorRoutes.EndSessions)]
    public async Task<IActionResult> EndSessions(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.EndSessionsAsync(id, cancellationToken), cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/tweede-stap", Name = EditorRoutes.DropSecondFactor)]
    public async Task<IActionResult> DropSecondFactor(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.DropSecondFactorAsync(id, cancellationToken), cancellationToken);

    [HttpPost("/redactie/mensen/{id:int}/koppeling", Name = EditorRoutes.Untie)]
    public async Task<IActionResult> Untie(int id, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await membership.UntieAsync(id, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(int id, string? error, CancellationToken cancellationToken) =>
        error is null ? RedirectToRoute(EditorRoutes.Person, new { id }) : await ShowAsync(id, error, cancellationToken);

    private async Task<IActionResult> ShowAsync(int id, string? error, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, error, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("User", page);
    }

    private async Task<IActionResult> AgainAsync(InviteForm form, FieldError error, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", await people.ReadAsync(form, error, cancellationToken));
    }
}
