using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Support;

/// <summary>A site behind a proxy that it knows, so that a test says from which address somebody comes. Who is slowed down, waits for a hundredth of a second.</summary>
public sealed class ProxiedEditorSite : EditorSite
{
    private SeedFolder? _seeds = new();

    public ProxiedEditorSite() => SeedsFolder = _seeds.Path;

    public FloodMonitor Floods => Services.GetRequiredService<FloodMonitor>();

    public Desk NewDesk(string email, string address)
    {
        var desk = NewDesk(email);
        desk.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return desk;
    }

    public Contributor NewContributor(string address)
    {
        var contributor = NewContributor();
        contributor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return contributor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Proxy:Known:0", "10.0.0.0/8");
        builder.UseSetting("Limits:SlowdownMilliseconds", "10");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _seeds?.Dispose();
        _seeds = null;
    }
}
