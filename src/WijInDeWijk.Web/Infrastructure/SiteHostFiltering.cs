using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Answers under the name of the site's own address, and for who asks from this machine. The setting <c>AllowedHosts</c> goes before.</summary>
internal static class SiteHostFiltering
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddSiteHostFiltering(this IServiceCollection services)
    {
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<SubmissionOptions>, IConfiguration>((filter, site, settings) =>
        {
            var own = new Uri(site.Value.SiteAddress);
            if (string.IsNullOrEmpty(settings["AllowedHosts"]) && !own.IsLoopback)
            {
                filter.AllowedHosts = [own.Host, .. ThisMachine];
            }
        });
        return services;
    }
}
