using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Working on a case that is made of what somebody sent in; <see cref="DraftPublicationController"/> puts it on the site.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/concepten")]
public sealed class DraftsController(CaseDraftQuery pages, CaseDraftService making, DraftPhotos photos, TextPreview preview) : EditorController
{
    [HttpGet("", Name = TextRoutes.Drafts)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Drafts", await pages.ListAsync(cancellationToken));

    [HttpPost("{reference}/maken", Name = TextRoutes.MakeDraft)]
    public async Task<IActionResult> Make(string reference, CancellationToken cancellationToken) =>
        (await making.MakeAsync(reference, cancellationToken)).Status == CommandStatus.NotFound ? NotFound() : RedirectToRoute(TextRoutes.Draft, new { reference });

    [HttpGet("{reference}", Name = TextRoutes.Draft)]
    public async Task<IActionResult> Open(string reference, [FromQuery(Name = "bewaard")] string? saved, CancellationToken cancellationToken) =>
        await pages.FindAsync(reference, cancellationToken) is { } draft
            ? View("Draft", await pages.ReadAsync(reference, draft, cancellationToken) with { IsSaved = saved is TextForm.Yes })
            : NotFound();

    [HttpPost("{reference}")]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        if (form.IsTooLong)
        {
            return await AgainAsync(reference, draft, form, [new TextError(TextError.BodyTarget, "Deze tekst is te lang om te bewaren")], cancellationToken);
        }

        return await AnswerAsync(
            await making.SaveAsync(draft, form.Version, form.Halves.Join(), form.LessonTies, cancellationToken),
            () => RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes }),
            () => BesideAsync(reference, form, cancellationToken));
    }

    [HttpPost("{reference}/voorbeeld", Name = TextRoutes.DraftPreview)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Preview(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        var file = DraftTexts.FileOf(form.Halves.Join());
        var (changes, faults) = DraftTexts.Lessons(form.LessonTies, file, await pages.LessonsAsync(cancellationToken));
        changes[file] = form.Halves.Join();
        var outcome = faults.Count > 0 ? new PreviewOutcome(null, faults) : await preview.ReadAsync(changes, file, cancellationToken);
        return outcome.Page is { } page
            ? this.AsReadersSee(page.Model is CaseView view ? page with { Model = view with { Photos = await PhotosAsync(reference, cancellationToken) } } : page)
            : await AgainAsync(reference, draft, form, CaseDraftQuery.Words(outcome.Diagnostics, form.Halves.Join()), cancellationToken);
    }

    private Task<IReadOnlyList<CasePhotoView>> PhotosAsync(string reference, CancellationToken cancellationToken) =>
        photos.PreviewAsync(reference, id => Url.RouteUrl(EditorRoutes.SubmissionFile, new { reference, id })!, cancellationToken);

    private async Task<IActionResult> AgainAsync(string reference, CaseDraft draft, DraftForm form, IReadOnlyList<TextError> refusals, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var page = await pages.ReadAsync(reference, draft, cancellationToken);
        return View("Draft", page with { Halves = form.Halves, LessonTies = form.LessonTies, Version = form.Version, Refusals = refusals });
    }

    private async Task<IActionResult> BesideAsync(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        var now = (await pages.FindAsync(reference, cancellationToken))!;
        var page = await pages.ReadAsync(reference, now, cancellationToken);
        return View("Draft", page with
        {
            Halves = form.Halves,
            LessonTies = form.LessonTies,
            Meanwhile = WordDiff.Between($"{now.Text}\n{now.LessonTies}", $"{form.Halves.Join()}\n{form.LessonTies}"),
        });
    }
}
