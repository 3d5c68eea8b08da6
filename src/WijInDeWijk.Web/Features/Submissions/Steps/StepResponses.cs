using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>Answers to a step that was sent: for a browser that goes on to a page, or for the script that saves while somebody types.</summary>
internal static class StepResponses
{
    /// <summary>The form once more, with what is wrong and every value kept.</summary>
    public static IActionResult Again(this Controller controller, StepView page)
    {
        controller.Response.StatusCode = page switch
        {
            { Trouble: StepTrouble.NotSaved } => StatusCodes.Status503ServiceUnavailable,
            { Trouble: StepTrouble.TooOften } => StatusCodes.Status429TooManyRequests,
            { Meanwhile: not null } => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };
        return controller.Request.IsAutosave()
            ? controller.Json(new { problem = page.Meanwhile is null ? "Nog niet bewaard" : "Niet bewaard: dit onderdeel is intussen ergens anders veranderd. Kies ‘Bewaar en ga verder’ om beide teksten te zien" })
            : controller.View("Step", page);
    }

    /// <summary>Goes on after a step, or shows it again with what is wrong.</summary>
    /// <param name="after">Which button was chosen.</param>
    /// <param name="next">The section after this one; null after the last.</param>
    public static IActionResult Respond(this Controller controller, StepView page, SectionText? saved, string? after, string? next)
    {
        var mine = new { reference = page.Reference };
        if (saved is null)
        {
            return controller.Again(page);
        }

        if (controller.Request.IsAutosave())
        {
            var address = controller.Url.RouteUrl(SubmissionRoutes.Step, new { reference = page.Reference, section = page.Section.Key });
            var isFirst = page is { StartToken: not null, Code: not null };
            return controller.Json(new
            {
                saved = saved.SavedAt is { } at ? DutchFormat.Time(at) + (saved.Proposal == ProposalState.Draft ? ", nog niet voorgesteld" : null) : null,
                version = saved.Version,
                address,
                code = isFirst ? AccessCode.Show(page.Code!) : null,
                codePage = isFirst ? controller.Url.RouteUrl(SubmissionRoutes.Code, mine) : null,
            });
        }

        if (after == StepForm.Later || page is { Errors.Count: 0 } and ({ IsSent: true } or { IsReadBack: true }))
        {
            return controller.RedirectToRoute(SubmissionRoutes.Mine, mine);
        }

        return page.Errors.Count > 0 ? controller.Again(page)
            : next is not null ? controller.RedirectToRoute(next == FormSection.Files ? SubmissionRoutes.Files : SubmissionRoutes.Step, new { reference = page.Reference, section = next == FormSection.Files ? null : next })
            : controller.RedirectToRoute(SubmissionRoutes.Check, mine);
    }
}
