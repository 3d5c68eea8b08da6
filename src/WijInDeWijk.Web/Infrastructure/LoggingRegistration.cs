using Serilog;
using Serilog.Events;

namespace WijInDeWijk.Web.Infrastructure;

internal static class LoggingRegistration
{
    /// <summary>To the console, unless the settings name sinks of their own (<c>Serilog:WriteTo</c>): never in two forms at once.</summary>
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog(logger =>
    {
        logger
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .ReadFromSettings(builder.Configuration);
        if (!builder.Configuration.GetSection("Serilog:WriteTo").Exists())
        {
            logger.WriteTo.Console(new LogLineFormatter());
        }
    });

    private static LoggerConfiguration ReadFromSettings(this LoggerConfiguration logger, IConfiguration settings)
    {
        try
        {
            return logger.ReadFrom.Configuration(settings);
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException($"De instellingen onder Serilog kloppen niet: {exception.Message}", exception);
        }
    }

    /// <summary>One line a request: method, path, status and time. No address, no query string, no user: what people look for is theirs.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.IncludeQueryInRequestPath = false;
        options.GetLevel = (_, _, exception) => exception is null ? LogEventLevel.Information : LogEventLevel.Error;
    });
}
