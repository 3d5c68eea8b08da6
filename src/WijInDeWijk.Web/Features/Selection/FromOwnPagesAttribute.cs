using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>
/// Accepts a form from this site's own pages only. A token for each visitor would do that too, but would make every page
/// with such a form a page for one visitor. Browsers say themselves where a form comes from. Also refuses a form in an
/// encoding that cannot be read, before anything tries to.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class FromOwnPagesAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!IsReadable(context.HttpContext.Request))
        {
            // The page that says so must not try to read the form again.
            context.HttpContext.Request.ContentType = null;
            context.Result = new BadRequestResult();
        }
        else if (!IsOwn(context.HttpContext.Request))
        {
            context.Result = new BadRequestResult();
        }
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site])
        {
            return site is "same-origin" or "none";
        }

        // An older browser. Without an origin it is no browser at all, and carries nobody's cookie by accident.
        return request.Headers.Origin is not [{ Length: > 0 } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }

    // By name: asking for the encoding itself throws for some.
    private static bool IsReadable(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        || !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
