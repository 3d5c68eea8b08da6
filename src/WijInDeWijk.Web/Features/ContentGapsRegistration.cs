using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Features.Editorial.ContentGaps;
using WijInDeWijk.Web.Features.Editorial.LinkChecks;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features;

internal static class ContentGapsRegistration
{
    public static IServiceCollection AddContentGaps(this IServiceCollection services)
    {
        services.AddScoped<ZeroResultQueriesQuery>();
        services.AddScoped<CoverageQuery>();
        services.AddScoped<FigureGapsQuery>();
        services.AddScoped<ExternalLinksQuery>();
        services.AddOptions<LinkCheckOptions>().BindConfiguration(LinkCheckOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LinkCheckRequests>();
        services.AddSingleton<LinkProbe>();
        services.AddScoped<LinkCheckService>();
        services.AddHostedService<LinkCheckJob>();

        // Without its logging: a line for every address would say nothing that the page does not.
        services.AddHttpClient(LinkProbe.ClientName, IntroduceOurselves).ConfigurePrimaryHttpMessageHandler(PublicAddresses.MakeHandler).RemoveAllLoggers();
        return services;
    }

    /// <summary>Whoever finds us in their log can see who asked, and where to complain.</summary>
    private static void IntroduceOurselves(IServiceProvider provider, HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<LinkCheckOptions>>().Value.TimeoutSeconds);
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("WijInDeWijk-linkcontrole", "1.0"));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(+{provider.GetRequiredService<IOptions<SubmissionOptions>>().Value.SiteAddress.TrimEnd('/')}/over)"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
    }
}
