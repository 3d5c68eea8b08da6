using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.HeldForms;

namespace WijInDeWijk.Web.Infrastructure.Filters;

/// <summary>
/// Notes why a form is refused before its action, or half-way: larger than we take, without its signature, or with a store that is locked or
/// full. The answers have no body, so that the page that ends every failed request says what to do, and holds what was typed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusedFormsAttribute : Attribute, IAsyncAuthorizationFilter, IAlwaysRunResultFilter, IExceptionFilter, IOrderedFilter
{
    /// <summary>After the limit on the size was set, and before the check for forgery, which reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            if (http.Request.ContentLength > HeldForm.Largest)
            {
                await RequestDrain.DrainAsync(http); // else it is read to be held
            }

            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            Refusal.Note(context.HttpContext, RefusalKind.Forgery);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }

    public void OnException(ExceptionContext context)
    {
        if (SqliteErrors.IsTransient(context.Exception))
        {
            context.HttpContext.Response.Headers.RetryAfter = "10";
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            context.ExceptionHandled = true;
        }
    }
}
