using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Texts that were changed here while their document changed on disk too: take over the document, or leave the text.</summary>
[Route("redactie/teksten/documenten")]
public sealed class DifferencesController(SiteDbContext store, TextEditService editing) : EditorController
{
    public const string TakeOver = "overnemen";
    public const string Leave = "laten";

    [HttpGet("", Name = TextRoutes.Differences)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Differences", await ReadAsync([], cancellationToken));

    [HttpPost("")]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Choose(
        [FromForm(Name = "bestand")] string? file, [FromForm(Name = "keuze")] string? choice, [FromForm(Name = "versie")] int version, CancellationToken cancellationToken)
    {
        var outcome = choice switch
        {
            TakeOver => await editing.TakeOverAsync(file ?? string.Empty, version, cancellationToken),
            Leave => await editing.LeaveAsync(file ?? string.Empty, version, cancellationToken),
            _ => CommandResult.NotFound.With<IReadOnlyList<Diagnostic>>([]),
        };
        if (outcome.IsOk)
        {
            return RedirectToRoute(TextRoutes.Differences);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Differences", await ReadAsync(ProblemsOf(outcome), cancellationToken));
    }

    private static IReadOnlyList<string> ProblemsOf(CommandResult<IReadOnlyList<Diagnostic>> outcome) => outcome.Status switch
    {
        CommandStatus.Conflict => ["Een collega heeft deze tekst intussen veranderd. Kijk opnieuw naar het verschil."],
        CommandStatus.Invalid => [.. outcome.Value.Where(item => !item.IsWarning).Select(item => $"{item.File}, regel {item.Line}: {item.Message}")],
        _ => ["Dit verschil is er niet meer."],
    };

    private async Task<DifferencesView> ReadAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        var texts = await store.SourceTexts.AsNoTracking().Where(text => text.WaitingText != null).OrderBy(text => text.File).ToListAsync(cancellationToken);
        return new DifferencesView([.. texts.Select(DifferenceView.Of)], problems);
    }
}

public sealed record DifferencesView(IReadOnlyList<DifferenceView> Items, IReadOnlyList<string> Problems);

/// <param name="InDocument">What changed in the document since it was taken over; null where it was removed.</param>
/// <param name="InSite">What changed here since then; null for a text that was made here.</param>
/// <param name="Between">From the text of the site to the document as it is now; null where it was removed.</param>
public sealed record DifferenceView(string File, int Version, bool IsRemoved, WordDiff? InDocument, WordDiff? InSite, WordDiff? Between)
{
    public static DifferenceView Of(SourceText text)
    {
        var isRemoved = text.WaitingText is SourceText.Removed;
        var then = text.TakenOverText is { Length: > 0 } taken ? taken : null;
        return new DifferenceView(
            text.File,
            text.Version,
            isRemoved,
            isRemoved || then is null ? null : WordDiff.Between(then, text.WaitingText!),
            then is null ? null : WordDiff.Between(then, text.Text),
            isRemoved ? null : WordDiff.Between(text.Text, text.WaitingText!));
    }
}
