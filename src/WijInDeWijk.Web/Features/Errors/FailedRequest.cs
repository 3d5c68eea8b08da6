using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace WijInDeWijk.Web.Features.Errors;

/// <summary>The request whose answer is replaced by an error page, as it was before.</summary>
internal sealed record FailedRequest(string Address, Endpoint? Endpoint, Exception? Exception)
{
    public static FailedRequest Of(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>() is { } thrown ? new(thrown.Path + context.Request.QueryString, thrown.Endpoint, thrown.Error)
        : context.Features.Get<IStatusCodeReExecuteFeature>() is { } answered ? new(answered.OriginalPath + answered.OriginalQueryString, answered.Endpoint, null)
        : new(context.Request.Path + context.Request.QueryString, null, null);

    public bool IsFor<T>() => typeof(T).IsAssignableFrom(Endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo);
}
