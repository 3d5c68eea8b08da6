using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Working on a case that is made of what somebody sent in; <see cref="DraftPublicationController"/> puts it on the site.</summary>
public sealed class DraftsController(CaseDraftQuery pages, CaseDraftService making, DraftPhotos photos, TextPreview preview, AutosavedForms typed) : DraftController(pages)
{
    [HttpGet("", Name = TextRoutes.Drafts)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Drafts", await Pages.ListAsync(cancellationToken));

    [HttpPost("{reference}/maken", Name = TextRoutes.MakeDraft)]
    public async Task<IActionResult> Make(string reference, CancellationToken cancellationToken) =>
        (await making.MakeAsync(reference, cancellationToken)).Status == CommandStatus.NotFound ? NotFound() : RedirectToRoute(TextRoutes.Draft, new { reference });

    [HttpGet("{reference}", Name = TextRoutes.Draft)]
    public async Task<IActionResult> Open(
        string reference, [FromQuery(Name = "bewaard")] string? saved, [FromQuery(Name = "datum")] string? date, CancellationToken cancellationToken) =>
        await Pages.FindAsync(reference, cancellationToken) is { } draft
            ? View("Draft", await Pages.ReadAsync(reference, draft, cancellationToken) with { IsSaved = saved is TextForm.Yes, IsToBeLookedAt = saved is DraftPublicationController.ToLookAt, Date = date })
            : NotFound();

    [HttpPost("{reference}")]
    [HandlesAutosave]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await Pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        if (Request.IsAutosave())
        {
            return await SaveWhileTypingAsync(draft, form, cancellationToken);
        }

        if (form.IsTooLong)
        {
            return await AgainAsync(reference, draft, form, [new TextError(TextError.BodyTarget, "Deze tekst is te lang om te bewaren")], cancellationToken);
        }

        var outcome = await making.SaveAsync(draft, form.Version, form.Halves.Join(), form.LessonTies, cancellationToken);
        if (outcome.IsOk)
        {
            await typed.EndAsync(((IOwnsAutosavedForms)this).AutosaveOwner!, Request.Path, Request.Form, isRefused: false, cancellationToken);
        }

        return await AnswerAsync(outcome, () => RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes }), () => BesideAsync(reference, form, cancellationToken));
    }

    [HttpPost("{reference}/voorbeeld", Name = TextRoutes.DraftPreview)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Preview(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await Pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        var file = DraftTexts.FileOf(form.Halves.Join());
        var (changes, faults) = DraftTexts.Lessons(form.LessonTies, file, await Pages.LessonsAsync(cancellationToken));
        changes[file] = form.Halves.Join();
        var outcome = faults.Count > 0 ? new PreviewOutcome(null, faults) : await preview.ReadAsync(changes, file, cancellationToken);
        return outcome.Page is { } page
            ? this.AsReadersSee(page.Model is CaseView view ? page with { Model = view with { Photos = await PhotosAsync(reference, cancellationToken) } } : page)
            : await AgainAsync(reference, draft, form, CaseDraftQuery.Words(outcome.Diagnostics, form.Halves.Join()), cancellationToken);
    }

    private Task<IReadOnlyList<CasePhotoView>> PhotosAsync(string reference, CancellationToken cancellationToken) =>
        photos.PreviewAsync(reference, id => Url.RouteUrl(EditorRoutes.SubmissionFile, new { reference, id })!, cancellationToken);

    /// <summary>For the script that saves while the editor types. What is planned goes onto the site by itself: it changes by hand only.</summary>
    private async Task<IActionResult> SaveWhileTypingAsync(CaseDraft draft, DraftForm form, CancellationToken cancellationToken)
    {
        if (draft.PublishAt is not null)
        {
            var at = await typed.KeepAsync(((IOwnsAutosavedForms)this).AutosaveOwner!, Request.Path, Request.Form, cancellationToken);
            return Json(new { saved = DutchFormat.Time(at) });
        }

        var outcome = form.IsTooLong ? CommandResult.Invalid() : await making.SaveAsync(draft, form.Version, form.Halves.Join(), form.LessonTies, cancellationToken);
        Response.StatusCode = outcome.StatusCode;
        return outcome.IsOk
            ? Json(new { saved = DutchFormat.Time(draft.UpdatedAt), version = draft.Version })
            : Json(new { problem = outcome.IsConflict ? "Niet bewaard: een collega was u voor. Kies ‘Bewaar’ om beide teksten te zien" : "Niet bewaard: deze tekst is te lang" });
    }
}
