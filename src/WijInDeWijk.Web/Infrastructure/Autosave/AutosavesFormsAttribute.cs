using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>
/// Answers the script that saves while somebody types, for every form of these controllers: what is typed is kept beside the site, and the
/// action does not run. Once the form is sent and done, it is forgotten. So a form that is added later has this without thinking of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AutosavesFormsAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || context.ActionDescriptor.EndpointMetadata.Any(item => item is HandlesAutosaveAttribute))
        {
            await next();
            return;
        }

        if ((context.Controller as IOwnsAutosavedForms)?.AutosaveOwner is not { } owner)
        {
            // Typing is not sending, also where nobody is known for whom it could be kept.
            if (http.Request.IsAutosave())
            {
                context.Result = new NotFoundResult();
                return;
            }

            await next();
            return;
        }

        var typed = http.RequestServices.GetRequiredService<AutosavedForms>();
        var address = http.Request.Path + http.Request.QueryString;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (http.Request.IsAutosave())
        {
            context.Result = new JsonResult(new { saved = DutchFormat.Time(await typed.KeepAsync(owner, address, form, http.RequestAborted)) });
            return;
        }

        var executed = await next();
        if (executed.Exception is null && (IsDone(executed.Result) || http.Response.StatusCode >= StatusCodes.Status400BadRequest))
        {
            await typed.EndAsync(owner, address, form, isRefused: !IsDone(executed.Result), CancellationToken.None);
        }
    }

    private static bool IsDone(IActionResult? result) => result is RedirectToRouteResult or LocalRedirectResult;
}
