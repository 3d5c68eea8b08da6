using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Leads an editor who has to set up a second step to where that is done, whatever they asked for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireTwoFactorSetupAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var isOpen = context.ActionDescriptor.EndpointMetadata.Any(item => item is AllowBeforeTwoFactorSetupAttribute or Microsoft.AspNetCore.Authorization.IAllowAnonymous);
        if (!isOpen && await context.HttpContext.RequestServices.GetRequiredService<TwoFactorRequirement>().IsMissingAsync(context.HttpContext.RequestAborted))
        {
            context.Result = await RefuseAsync(context.HttpContext);
        }
    }

    private static async Task<IActionResult> RefuseAsync(HttpContext context)
    {
        if (await context.RequestServices.GetRequiredService<FormHolder>().ReadAsync(context) is null)
        {
            return new RedirectToRouteResult(EditorRoutes.Account, routeValues: null);
        }

        Refusal.Note(context, RefusalKind.SecondStep);
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}

/// <summary>Part of setting up a second step.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowBeforeTwoFactorSetupAttribute : Attribute;
