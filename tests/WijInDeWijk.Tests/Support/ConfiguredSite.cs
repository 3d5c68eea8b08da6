using Microsoft.AspNetCore.Hosting;

namespace WijInDeWijk.Tests.Support;

/// <summary>A site with settings of its own.</summary>
public sealed class ConfiguredSite(params (string Name, string Value)[] settings) : Site
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
