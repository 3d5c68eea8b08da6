using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Shared;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Seeding;

namespace WijInDeWijk.Web.Features.Editorial.Texts.Drafts;

/// <summary>From what somebody sent in to a case on the site.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
[Route("redactie/concepten")]
public sealed class DraftsController(DraftPages pages, DraftMaking making, DraftPublishing publishing, TextPreview preview, StoreContext store, CurrentEditor me, TimeProvider clock) : EditorController
{
    [HttpGet("", Name = TextRoutes.Drafts)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Drafts", await pages.ListAsync(cancellationToken));

    [HttpPost("{reference}/maken", Name = TextRoutes.MakeDraft)]
    public async Task<IActionResult> Make(string reference, CancellationToken cancellationToken) =>
        await making.MakeAsync(reference, cancellationToken) ? RedirectToRoute(TextRoutes.Draft, new { reference }) : NotFound();

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
            return await AgainAsync(reference, draft, form, [new TextFault(TextFault.BodyTarget, "Deze tekst is te lang om te bewaren")], cancellationToken);
        }

        return await making.SaveAsync(draft, form.Version, form.Halves.Join(), form.LessonTies, cancellationToken)
            ? RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes })
            : await BesideAsync(reference, form, cancellationToken);
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
        var (changes, faults) = DraftTexts.Lessons(form.LessonTies, file, await store.SourceTexts.AsNoTracking().Where(text => text.File.StartsWith("lessen/")).ToListAsync(cancellationToken));
        changes[file] = form.Halves.Join();
        var outcome = faults.Count > 0 ? new PreviewOutcome(null, faults) : await preview.ReadAsync(changes, file, cancellationToken);
        return outcome.Page is { } page
            ? this.AsReadersSee(page)
            : await AgainAsync(reference, draft, form, Words(outcome.Diagnostics, form.Halves.Join()), cancellationToken);
    }

    /// <summary>What is saved goes onto the site: now, or early on the day that was chosen.</summary>
    [HttpPost("{reference}/publiceren", Name = TextRoutes.PublishDraft)]
    public async Task<IActionResult> Publish(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        if (draft.Version != form.Version)
        {
            return await RefuseAsync(reference, draft, [new TextFault(TextFault.BodyTarget, "Een collega heeft dit concept intussen veranderd. Kijk eerst wat er nu staat")], cancellationToken);
        }

        if (!string.IsNullOrWhiteSpace(form.Date))
        {
            return await PlanAsync(reference, draft, form, cancellationToken);
        }

        var text = draft.Text;
        var outcome = await publishing.PublishAsync(draft, me.Id, me.Name, isPlanned: false, cancellationToken);
        return outcome.Refusal switch
        {
            null => RedirectToRoute(RouteNames.Case, new { slug = Path.GetFileNameWithoutExtension(DraftTexts.FileOf(text)) }),
            ChangeRefusal.Conflict => await RefuseAsync(reference, draft, [new TextFault(TextFault.BodyTarget, "Een collega was u voor. Kijk wat er nu staat")], cancellationToken),
            _ => await RefuseAsync(reference, draft, Words(outcome.Diagnostics, text), cancellationToken),
        };
    }

    private async Task<IActionResult> PlanAsync(string reference, CaseDraft draft, DraftForm form, CancellationToken cancellationToken)
    {
        var isDay = DateOnly.TryParseExact(form.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!isDay || Dutch.Morning(day) <= clock.GetUtcNow() || day.Year > clock.GetUtcNow().Year + 2)
        {
            return await RefuseAsync(reference, draft, [new TextFault("#datum", "Kies een dag na vandaag, of laat het veld leeg om nu te publiceren")], cancellationToken);
        }

        var page = await pages.ReadAsync(reference, draft, cancellationToken);
        return page.Faults.Count == 0 && await making.PlanAsync(draft, reference, form.Version, Dutch.Morning(day), cancellationToken)
            ? RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes })
            : await RefuseAsync(reference, draft, page.Faults, cancellationToken);
    }

    private static IReadOnlyList<TextFault> Words(IEnumerable<Diagnostic> diagnostics, string text) =>
        EditPages.Words(diagnostics.Where(diagnostic => !diagnostic.IsWarning), DraftTexts.FileOf(text), TextHalves.Split(text));

    private async Task<IActionResult> RefuseAsync(string reference, CaseDraft draft, IReadOnlyList<TextFault> refusals, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var now = await pages.FindAsync(reference, cancellationToken) ?? draft;
        return View("Draft", await pages.ReadAsync(reference, now, cancellationToken) with { Refusals = refusals });
    }

    private async Task<IActionResult> AgainAsync(string reference, CaseDraft draft, DraftForm form, IReadOnlyList<TextFault> refusals, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var page = await pages.ReadAsync(reference, draft, cancellationToken);
        return View("Draft", page with { Halves = form.Halves, LessonTies = form.LessonTies, Version = form.Version, Refusals = refusals });
    }

    private async Task<IActionResult> BesideAsync(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
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
