using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Filters;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>
/// What all pages behind the site share: signed in, every form signed, kept by no cache (see <see cref="PrivatePages"/> for the headers).
/// An action that changes something asks for more than <see cref="EditorPolicies.Read"/>.
/// </summary>
[Authorize(Policy = EditorPolicies.Read)]
[RequireTwoFactorSetup]
[KnownCharset]
[AutoValidateAntiforgeryToken]
[RefusedForms]
[AutosavesForms]
public abstract class EditorController : Controller, IOwnsAutosavedForms
{
    /// <summary>In bytes: a form with every field filled to its limit is far below it.</summary>
    protected const int LargestForm = 1_000_000;

    string? IOwnsAutosavedForms.AutosaveOwner => User.FindFirstValue(ClaimTypes.NameIdentifier) is { } key ? AutosavedForm.OfEditor(key) : null;

    /// <summary>After coming in: on with what was typed when a session ended, or to where they were going, and never to another site.</summary>
    protected IActionResult ToDesk(string? address, HeldForm? held = null) => held is not null ? View("HeldForm", HeldFormView.Resumed(held))
        : Url.IsLocalUrl(address) && address.StartsWith(PrivatePages.Root, StringComparison.Ordinal) ? LocalRedirect(address) : RedirectToRoute(EditorRoutes.Queue);

    /// <summary>After a command: on, where it went well; else the page once more, with the status that belongs to it.</summary>
    /// <param name="again">Shows the page with what is wrong and what was typed.</param>
    protected async Task<IActionResult> AnswerAsync(CommandResult outcome, Func<IActionResult> next, Func<Task<IActionResult>> again)
    {
        if (outcome.IsOk || outcome.Status == CommandStatus.NotFound)
        {
            return outcome.IsOk ? next() : NotFound();
        }

        Response.StatusCode = outcome.StatusCode;
        return await again();
    }
}
