using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Whether readers see a text: on the site, away for now, or archived.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/teksten/stand/{**file}")]
public sealed class PublicationStateController(TextsQuery texts, TextEditService editing) : EditorController
{
    public const string Publish = "publiceren";
    public const string Unpublish = "weghalen";
    public const string Archive = "archiveren";

    [HttpGet("", Name = TextRoutes.Standing)]
    public async Task<IActionResult> Open(string file, CancellationToken cancellationToken) =>
        TextKinds.MayLeave(file) && await texts.FindAsync(file, cancellationToken) is { } text ? View("PublicationState", new PublicationStateView(text, string.Empty, null)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(
        string file, [FromForm(Name = "stap")] string? step, [FromForm(Name = "naar")] string? forwardTo, [FromForm(Name = "versie")] int version, CancellationToken cancellationToken)
    {
        if (!TextKinds.MayLeave(file) || await texts.FindAsync(file, cancellationToken) is not { } text)
        {
            return NotFound();
        }

        if (text.Text.IsWithdrawn)
        {
            return Again(text, null, "Wie dit vertelde, trok het in. Alleen met nieuwe toestemming mag het weer op de site");
        }

        var address = string.IsNullOrWhiteSpace(forwardTo) ? null : forwardTo.Trim();
        if (step is Archive && address is not null && (!Url.IsLocalUrl(address) || address.Length > SourceText.AddressLength || address == text.Url))
        {
            return Again(text, address, "Vul een adres op deze site in dat met / begint, en niet het adres van deze pagina zelf");
        }

        var outcome = step switch
        {
            Publish => await editing.PublishAsync(file, version, cancellationToken),
            Unpublish => await editing.UnpublishAsync(file, version, cancellationToken),
            Archive => await editing.ArchiveAsync(file, version, address, cancellationToken),
            _ => CommandResult.NotFound.With<IReadOnlyList<Diagnostic>>([]),
        };
        return outcome.Status switch
        {
            CommandStatus.Ok => RedirectToRoute(TextRoutes.Edit, new { file }),
            CommandStatus.Conflict => Again((await texts.FindAsync(file, cancellationToken))!, address, "Een collega heeft deze tekst intussen veranderd. Kijk of u dit nog wilt"),
            CommandStatus.Invalid => Again(text, address, string.Join("; ", outcome.Value.Where(item => !item.IsWarning).Select(item => $"{item.File}, regel {item.Line}: {item.Message}")), outcome.Field is null),
            _ => Again(text, address, "Kies wat er met deze tekst moet gebeuren"),
        };
    }

    private ViewResult Again(StoredText text, string? address, string problem, bool isAboutForward = true)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("PublicationState", new PublicationStateView(text, address ?? string.Empty, problem) { IsAboutForward = isAboutForward });
    }
}

/// <param name="ForwardTo">As it was typed.</param>
/// <param name="Problem">Why nothing was done; null where nothing is wrong.</param>
public sealed record PublicationStateView(StoredText Text, string ForwardTo, string? Problem)
{
    /// <summary>The problem is with the address that readers are sent to, or with the step itself.</summary>
    public bool IsAboutForward { get; init; } = true;
}
