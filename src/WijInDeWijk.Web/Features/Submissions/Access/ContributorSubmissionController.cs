using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Infrastructure.Autosave;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// Runs an action only for who has the code of the submission in its address. Anybody else is asked for the code, and can't tell a
/// submission that is not theirs from one that does not exist.
/// </summary>
[Route("/insturen/mijn/{reference}")]
public abstract class ContributorSubmissionController : ContributorController, IOwnsAutosavedForms
{
    string? IOwnsAutosavedForms.AutosaveOwner => AutosavedForm.OfSubmission(Own.Submission.Reference);

    protected ContributorSubmission Own { get; private set; } = null!;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var reference = context.RouteData.Values["reference"] as string ?? string.Empty;
        if (HttpMethods.IsPost(Request.Method))
        {
            using var held = await Service<SubmissionLocks>().AcquireAsync(reference, HttpContext.RequestAborted);
            await RunAsync(context, reference, next);
        }
        else
        {
            await RunAsync(context, reference, next);
        }
    }

    /// <summary>Whether these pages are for a submission in this state; from others one goes to its own first page.</summary>
    protected virtual bool IsFor(Submission submission) => true;

    protected RedirectToRouteResult To(string route) => RedirectToRoute(route, new { reference = Own.Submission.Reference });

    /// <summary>After all data went: this browser has no code any more.</summary>
    protected RedirectToRouteResult Deleted()
    {
        Service<DeletedSubmissions>().Add(Own.Code);
        Service<AccessCodeCookie>().Remove(HttpContext, Own.Code);
        return RedirectToRoute(SubmissionRoutes.Deleted);
    }

    private async Task RunAsync(ActionExecutingContext context, string reference, ActionExecutionDelegate next)
    {
        var own = await Service<ContributorSubmissions>().FindAsync(HttpContext, reference, HttpContext.RequestAborted);
        if (own is null && Service<DeletedSubmissions>().HasAny(Service<AccessCodeCookie>().Read(HttpContext)))
        {
            context.Result = RedirectToRoute(SubmissionRoutes.Deleted);
            return;
        }

        if (own is null)
        {
            context.Result = Request.IsAutosave() ? NotFound() : await AskForCodeAsync();
            return;
        }

        Own = own;
        if (!IsFor(own.Submission))
        {
            context.Result = To(SubmissionRoutes.Mine);
            return;
        }

        await next();
    }

    private async Task<ViewResult> AskForCodeAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Return", new ReturnView(ReturnTrouble.NotYours, string.Empty) { Held = await Service<FormHolder>().ReadAsync(HttpContext) });
    }

    private T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
