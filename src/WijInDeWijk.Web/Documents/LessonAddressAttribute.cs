using Microsoft.AspNetCore.Mvc.Filters;

namespace WijInDeWijk.Web.Documents;

/// <summary>
/// Reads the lesson's number from <c>/lessen/1</c> or <c>/lessen/1-title</c> into the route value <c>number</c>,
/// for the filter that looks the lesson up. Runs before it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LessonAddressAttribute : ActionFilterAttribute
{
    public LessonAddressAttribute() => Order = int.MinValue;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var address = context.RouteData.Values["address"] as string ?? string.Empty;
        context.RouteData.Values["number"] = address.Split('-')[0];
    }
}
