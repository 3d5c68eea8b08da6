using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace WijInDeWijk.Tests.Support;

/// <summary>The site of an organisation whose people sign in with the account that they have there.</summary>
public sealed class OutsideSite : EditorSite
{
    public OutsideSite()
    {
        Editors["OpenIdConnect:Name"] = "het Wijkaccount";
        Editors["OpenIdConnect:Authority"] = FakeProvider.Issuer;
        Editors["OpenIdConnect:ClientId"] = FakeProvider.ClientId;
        Editors["OpenIdConnect:ClientSecret"] = FakeProvider.ClientSecret;
    }

    internal FakeProvider Provider { get; } = new();

    /// <summary>Somebody goes to the organisation, is who they are there, and comes back.</summary>
    public async Task<Reply> GoThroughAsync(Desk desk, string subject, string email, bool isVerified = true, string back = "")
    {
        var question = await desk.OpenAsync($"/redactie/extern{back}");
        var callback = await desk.OpenAsync(Provider.SignIn(new Uri(question.Location!), new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject, ["email"] = email, ["email_verified"] = isVerified }));
        return await desk.OpenAsync(new Uri(new Uri("http://localhost"), callback.Location!).PathAndQuery);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Configure<OpenIdConnectOptions>("organisatie", options => options.BackchannelHttpHandler = Provider));
    }

    // Cookies of the way there end at a time that the test's browser compares with the real clock.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (DateTimeOffset.UtcNow > Clock.GetUtcNow())
        {
            Clock.SetUtcNow(DateTimeOffset.UtcNow);
        }

        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Provider.Dispose();
    }
}
