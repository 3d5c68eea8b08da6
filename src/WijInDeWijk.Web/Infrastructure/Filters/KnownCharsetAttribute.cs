using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace WijInDeWijk.Web.Infrastructure.Filters;

/// <summary>
/// Answers 400 to a form in a charset that no browser sends: reading it would end in 500. Nobody after it reads that form, the page that
/// tells of the error included.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KnownCharsetAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private static readonly string[] Known = ["utf-8", "us-ascii", "iso-8859-1", "windows-1252"];

    /// <summary>False on the page that tells of an error, which only must not read the form.</summary>
    public bool Refuses { get; init; } = true;

    /// <summary>Before the check for forgery, which reads the form.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (MediaTypeHeaderValue.TryParse(context.HttpContext.Request.ContentType, out var type)
            && type.Charset is { HasValue: true } charset
            && !Known.Contains(HeaderUtilities.RemoveQuotes(charset).ToString(), StringComparer.OrdinalIgnoreCase))
        {
            context.HttpContext.Request.ContentType = null;
            context.Result = Refuses ? new BadRequestResult() : null;
        }
    }
}
