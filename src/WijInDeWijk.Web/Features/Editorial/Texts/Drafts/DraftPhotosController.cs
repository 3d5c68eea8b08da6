using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Editorial.Texts.Drafts;

/// <summary>Choosing the photos of a case.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/concepten/{reference}/fotos")]
public sealed class DraftPhotosController(DraftPhotos photos) : EditorController
{
    [HttpGet("", Name = TextRoutes.DraftPhotos)]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await photos.ExistsAsync(reference, cancellationToken) ? View("Photos", new DraftPhotosPage(reference, await photos.ListAsync(reference, cancellationToken))) : NotFound();

    [HttpPost("{id:int}/kiezen", Name = TextRoutes.ChoosePhoto)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Choose(
        string reference, int id, [FromForm(Name = "alt")] string? alt, [FromForm(Name = "maker")] string? credit, CancellationToken cancellationToken)
    {
        var outcome = await photos.ChooseAsync(reference, id, alt ?? string.Empty, credit ?? string.Empty, cancellationToken);
        if (outcome.Error is null)
        {
            return Answer(reference, outcome);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        var list = await photos.ListAsync(reference, cancellationToken);
        var typed = list.Select(photo => photo.Id == id ? photo with { Alt = alt ?? string.Empty, Credit = credit ?? string.Empty } : photo);
        return View("Photos", new DraftPhotosPage(reference, [.. typed]) { Wrong = (id, outcome.Field!, outcome.Error) });
    }

    [HttpPost("{id:int}/weghalen", Name = TextRoutes.DropPhoto)]
    public async Task<IActionResult> Drop(string reference, int id, CancellationToken cancellationToken) => Answer(reference, await photos.DropAsync(reference, id, cancellationToken));

    private IActionResult Answer(string reference, PhotoOutcome outcome) => outcome.IsKnown ? RedirectToRoute(TextRoutes.DraftPhotos, new { reference }) : NotFound();
}

public sealed record DraftPhotosPage(string Reference, IReadOnlyList<DraftPhoto> Photos)
{
    /// <summary>The photo, the field and what is wrong with it.</summary>
    public (int Id, string Field, string Error)? Wrong { get; init; }

    public string? ErrorOf(int id, string field) => Wrong is { } wrong && wrong.Id == id && wrong.Field == field ? wrong.Error : null;
}
