using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>The first step, before there is a draft: sending it makes one.</summary>
public sealed class FirstStepController(FirstStepService first, AccessCodeCookie codes) : ContributorController
{
    private const string Forms = "/insturen/{form:regex(^(kort|uitgebreid)$)}";

    [HttpGet(Forms, Name = SubmissionRoutes.FirstStep)]
    public async Task<IActionResult> Open(string form, CancellationToken cancellationToken) =>
        View("Step", await first.OpenAsync(FormOf(form), cancellationToken));

    [HttpPost(Forms)]
    [HandlesAutosave]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Save(string form, [FromForm(Name = StepForm.After)] string? after, CancellationToken cancellationToken)
    {
        var result = await first.SaveAsync(HttpContext, FormOf(form), cancellationToken);
        if (result.Draft is not { } draft)
        {
            return this.Again(result.Page);
        }

        codes.Add(HttpContext, draft.Code);
        return this.Respond(result.Page with { Reference = draft.Submission.Reference }, result.Saved, after, result.Next);
    }

    private static SubmissionForm FormOf(string code) => Terms.TryParse<SubmissionForm>(code, out var form) ? form : SubmissionForm.Brief;
}
