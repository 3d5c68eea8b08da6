using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content.Health;

internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<StoreIntegrity>();
        services.AddHostedService<StoreCheckJob>();
        services.AddSingleton<SearchIndexStatus>();
        services.AddScoped<SearchIndexCheck>();
        services.AddHostedService<SearchIndexCheckJob>();
        services.AddHealthChecks()
            .AddCheck<StoreHealthCheck>("store")
            .AddCheck<SeedingHealthCheck>("seeding")
            .AddCheck<FolderHealthCheck>("folders")
            .AddCheck<DiskSpaceHealthCheck>("disk")
            .AddCheck<MailHealthCheck>("mail")
            .AddCheck<ScannerHealthCheck>("scanner")
            .AddCheck<SearchIndexHealthCheck>("index")
            .AddCheck<JobHealthCheck>("jobs")
            .AddCheck<FloodHealthCheck>("floods");
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does all that it needs, and if not, why.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>The verdict on the first line; what is wrong on those below it, for who asks from this machine.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var reasons = IsFromHere(context) ? report.Entries.Values.Select(entry => entry.Description).OfType<string>() : [];
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', [report.Status.ToString(), .. reasons]), context.RequestAborted);
    }

    /// <summary>What a proxy on this machine passes on, comes from elsewhere.</summary>
    private static bool IsFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("X-Original-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
