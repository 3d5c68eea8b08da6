using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WijInDeWijk.Web.Content;

internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SeedingHealthCheck>("seeding").AddCheck<FolderHealthCheck>("folders");
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does all that it needs, and if not, why.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>The verdict on the first line, what is wrong on those below it.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. report.Entries.Values.Select(entry => entry.Description).OfType<string>()]), context.RequestAborted);
    }
}
