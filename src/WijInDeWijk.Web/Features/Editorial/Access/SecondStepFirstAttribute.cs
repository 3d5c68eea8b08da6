using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WijInDeWijk.Web.Features.Editorial.Access;

/// <summary>Leads an editor who has to set up a second step to where that is done, whatever they asked for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecondStepFirstAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isOpen = context.ActionDescriptor.EndpointMetadata.Any(item => item is BeforeSecondStepAttribute or Microsoft.AspNetCore.Authorization.IAllowAnonymous);
        if (!isOpen && await context.HttpContext.RequestServices.GetRequiredService<SecondStepRule>().IsMissingAsync(context.HttpContext.RequestAborted))
        {
            context.Result = new RedirectToRouteResult(EditorRoutes.Account, routeValues: null);
        }
    }
}

/// <summary>Part of setting up a second step.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeforeSecondStepAttribute : Attribute;
