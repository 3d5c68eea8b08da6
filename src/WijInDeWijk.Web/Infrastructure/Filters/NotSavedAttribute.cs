using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Infrastructure.Filters;

/// <summary>Says that nothing was saved and that trying again helps, when the disk is full or the store is locked.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotSavedAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        if (SqliteErrors.IsTransient(context.Exception))
        {
            context.HttpContext.Response.Headers.RetryAfter = "10";
            context.Result = new ViewResult { ViewName = "NotSaved", StatusCode = StatusCodes.Status503ServiceUnavailable };
            context.ExceptionHandled = true;
        }
    }
}
