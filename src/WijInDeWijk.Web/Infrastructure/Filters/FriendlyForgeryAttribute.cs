using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WijInDeWijk.Web.Infrastructure.Filters;

/// <summary>
/// Says what to do when a form can't be trusted or read: its signature is missing, for example because cookies were cleared, or it is
/// larger than we take, which shows at the same check for it reads the form first. A bare 400 helps nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FriendlyForgeryAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = IsTooLarge(context.HttpContext)
                ? new ViewResult { ViewName = "TooLarge", StatusCode = StatusCodes.Status413PayloadTooLarge }
                : new ViewResult { ViewName = "Forgery", StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }

    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
