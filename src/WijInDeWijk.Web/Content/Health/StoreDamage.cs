using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>
/// A page that can't be read because the store is damaged is answered with 503, which becomes a calm page. That it is damaged is said once, by
/// <see cref="StoreIntegrity"/>: a stack for each visitor tells nothing more, and hides the rest of the log.
/// </summary>
internal static class StoreDamage
{
    private static readonly object Mark = new();

    /// <summary>Whether the answer to this request is that the store can't be read. It is then not to be asked again for who is signed in.</summary>
    public static bool IsMet(HttpContext context) => context.Items.ContainsKey(Mark);

    public static void UseStoreDamage(this WebApplication app)
    {
        var integrity = app.Services.GetRequiredService<StoreIntegrity>();
        app.Use(async (context, next) =>
        {
            try
            {
                await (IsMet(context) ? WithServicesOfItsOwnAsync(context, next) : next(context));
            }
            catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && IsOfDamage(exception, integrity))
            {
                context.Items[Mark] = true;
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.CacheControl = "no-store";
            }
        });
    }

    /// <summary>The page that says so: the services of the request remember what failed, as who is signed in, and fail again.</summary>
    private static async Task WithServicesOfItsOwnAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = services;
        }
    }

    /// <summary>Bytes that were overwritten can still be rows, with nonsense in them: what then fails, fails anywhere. Once it is known, it is that.</summary>
    private static bool IsOfDamage(Exception exception, StoreIntegrity integrity)
    {
        if (SqliteErrors.IsTransient(exception) || exception is BadHttpRequestException)
        {
            return false;
        }

        if (SqliteErrors.IsCorrupt(exception))
        {
            integrity.Report(exception.GetBaseException().Message);
        }
        else
        {
            integrity.Suspect(exception);
        }

        return integrity.Problem is not null;
    }
}
