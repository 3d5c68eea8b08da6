using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Choosing the photos of a case.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/concepten/{reference}/fotos")]
public sealed class DraftPhotosController(DraftPhotos photos) : EditorController
{
    [HttpGet("", Name = TextRoutes.DraftPhotos)]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await photos.ExistsAsync(reference, cancellationToken) ? View("Photos", new DraftPhotosView(reference, await photos.ListAsync(reference, cancellationToken))) : NotFound();

    [HttpPost("{id:int}/kiezen", Name = TextRoutes.ChoosePhoto)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Choose(
        string reference, int id, [FromForm(Name = "alt")] string? alt, [FromForm(Name = "maker")] string? credit, [FromForm(Name = "versie")] string? version, CancellationToken cancellationToken)
    {
        var outcome = await photos.ChooseAsync(reference, id, alt ?? string.Empty, credit ?? string.Empty, version ?? string.Empty, cancellationToken);
        return await AnswerAsync(reference, id, outcome, photo => photo with { Alt = alt ?? string.Empty, Credit = credit ?? string.Empty }, cancellationToken);
    }

    [HttpPost("{id:int}/weghalen", Name = TextRoutes.DropPhoto)]
    public async Task<IActionResult> Drop(string reference, int id, [FromForm(Name = "versie")] string? version, CancellationToken cancellationToken) =>
        await AnswerAsync(reference, id, await photos.DropAsync(reference, id, version ?? string.Empty, cancellationToken), photo => photo, cancellationToken);

    /// <param name="typed">Puts what was typed back in the fields.</param>
    private Task<IActionResult> AnswerAsync(
        string reference, int id, CommandResult outcome, Func<DraftPhoto, DraftPhoto> typed, CancellationToken cancellationToken) => AnswerAsync(
        outcome, () => RedirectToRoute(TextRoutes.DraftPhotos, new { reference }), () => AgainAsync(reference, id, outcome, typed, cancellationToken));

    private async Task<IActionResult> AgainAsync(
        string reference, int id, CommandResult outcome, Func<DraftPhoto, DraftPhoto> typed, CancellationToken cancellationToken)
    {
        var list = await photos.ListAsync(reference, cancellationToken);
        return View("Photos", new DraftPhotosView(reference, [.. list.Select(photo => photo.Id == id ? typed(photo) : photo)])
        {
            Wrong = outcome.Error is { } error ? (id, outcome.Field!, error) : null,
            Now = outcome.IsConflict ? list.FirstOrDefault(photo => photo.Id == id) : null,
            Meanwhile = outcome.IsConflict ? await photos.HistoryAsync(reference, id, cancellationToken) : [],
        });
    }
}

public sealed record DraftPhotosView(string Reference, IReadOnlyList<DraftPhoto> Photos)
{
    /// <summary>The photo, the field and what is wrong with it.</summary>
    public (int Id, string Field, string Error)? Wrong { get; init; }

    /// <summary>The photo that a colleague changed meanwhile, as it is now.</summary>
    public DraftPhoto? Now { get; init; }

    public IReadOnlyList<SubmissionHistoryLine> Meanwhile { get; init; } = [];

    public string? ErrorOf(int id, string field) => Wrong is { } wrong && wrong.Id == id && wrong.Field == field ? wrong.Error : null;
}
