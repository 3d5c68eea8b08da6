using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WijInDeWijk.Web.Features.Submissions;

/// <summary>Says what to do when a form has lost its signature, for example because cookies were cleared: a bare 400 helps nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FriendlyForgeryAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new ViewResult { ViewName = "Forgery", StatusCode = StatusCodes.Status400BadRequest };
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }
}
