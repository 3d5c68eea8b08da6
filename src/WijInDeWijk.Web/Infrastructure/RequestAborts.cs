namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Who leaves before the answer is there, breaks off the work for it. That is no fault of the site.</summary>
internal static class RequestAborts
{
    public static void UseRequestAborts(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
    });
}
