using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Putting a case on the site: now, on a day, or after all not on that day.</summary>
public sealed class DraftPublicationController(CaseDraftQuery pages, CaseDraftService making, CaseDraftPublisher publishing, CurrentEditor me, TimeProvider clock) : DraftController(pages)
{
    /// <summary>Says that what was typed is saved, and is to be looked at before it goes onto the site.</summary>
    internal const string ToLookAt = "nakijken";

    /// <summary>
    /// What stands in the form goes onto the site, now or early on the day that was chosen; after somebody has looked at it as a whole. So what
    /// was not saved yet, or was saved while typing, is shown first.
    /// </summary>
    [HttpPost("{reference}/publiceren", Name = TextRoutes.PublishDraft)]
    [RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Publish(string reference, DraftForm form, CancellationToken cancellationToken)
    {
        if (await Pages.FindAsync(reference, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        if (form.HasText && (!draft.Says(form.Halves.Join(), form.LessonTies) || form.Shown is { } shown && shown != draft.Version))
        {
            return await SaveFirstAsync(reference, draft, form, cancellationToken);
        }

        if (draft.Version != form.Version)
        {
            return await RefuseAsync(reference, draft, [new TextError(TextError.BodyTarget, "Een collega heeft dit concept intussen veranderd. Kijk eerst wat er nu staat")], cancellationToken);
        }

        if (!string.IsNullOrWhiteSpace(form.Date))
        {
            return await PlanAsync(reference, draft, form, cancellationToken);
        }

        var text = draft.Text;
        var outcome = await publishing.PublishAsync(draft, me.Id, me.Name, isPlanned: false, cancellationToken);
        return outcome.Status switch
        {
            CommandStatus.Ok => RedirectToRoute(RouteNames.Case, new { slug = Path.GetFileNameWithoutExtension(DraftTexts.FileOf(text)) }),
            CommandStatus.Conflict => await RefuseAsync(reference, draft, [new TextError(TextError.BodyTarget, "Een collega was u voor. Kijk wat er nu staat")], cancellationToken),
            _ => await RefuseAsync(reference, draft, CaseDraftQuery.Words(outcome.Value, text), cancellationToken),
        };
    }

    [HttpPost("{reference}/planning-weg", Name = TextRoutes.UnplanDraft)]
    public async Task<IActionResult> Unplan(string reference, DraftForm form, CancellationToken cancellationToken) => await Pages.FindAsync(reference, cancellationToken) switch
    {
        null => NotFound(),
        { } draft when (await making.UnplanAsync(draft, reference, form.Version, cancellationToken)).IsOk => RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes }),
        { } draft => await RefuseAsync(reference, draft, [new TextError("#publiceren", "Een collega was u voor. Kijk wat er nu staat")], cancellationToken),
    };

    private async Task<IActionResult> SaveFirstAsync(string reference, CaseDraft draft, DraftForm form, CancellationToken cancellationToken) => form.IsTooLong
        ? await AgainAsync(reference, draft, form, [new TextError(TextError.BodyTarget, "Deze tekst is te lang om te bewaren")], cancellationToken)
        : await AnswerAsync(
            await making.SaveAsync(draft, form.Version, form.Halves.Join(), form.LessonTies, cancellationToken),
            () => RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = ToLookAt, datum = form.Date }),
            () => BesideAsync(reference, form, cancellationToken));

    private async Task<IActionResult> PlanAsync(string reference, CaseDraft draft, DraftForm form, CancellationToken cancellationToken)
    {
        if (DutchTime.ParseDay(form.Date) is not { } day || DutchTime.Morning(day) <= clock.GetUtcNow() || day.Year > clock.Today().Year + 2)
        {
            return await RefuseAsync(reference, draft, [new TextError("#datum", "Kies een dag na vandaag, of laat het veld leeg om nu te publiceren")], cancellationToken);
        }

        if ((await Pages.ReadAsync(reference, draft, cancellationToken)).Faults is { Count: > 0 } faults)
        {
            return await RefuseAsync(reference, draft, faults, cancellationToken);
        }

        var outcome = await making.PlanAsync(draft, reference, form.Version, DutchTime.Morning(day), await Pages.LessonsAsync(cancellationToken), cancellationToken);
        return outcome.IsOk
            ? RedirectToRoute(TextRoutes.Draft, new { reference, bewaard = TextForm.Yes })
            : await RefuseAsync(reference, draft, [new TextError($"#{outcome.Field ?? "publiceren"}", outcome.Error ?? "Een collega was u voor. Kijk wat er nu staat")], cancellationToken);
    }

    private async Task<IActionResult> RefuseAsync(string reference, CaseDraft draft, IReadOnlyList<TextError> refusals, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var now = await Pages.FindAsync(reference, cancellationToken) ?? draft;
        return View("Draft", await Pages.ReadAsync(reference, now, cancellationToken) with { Refusals = refusals });
    }
}
