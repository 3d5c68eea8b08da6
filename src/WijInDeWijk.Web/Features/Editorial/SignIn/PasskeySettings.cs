using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>
/// What a passkey must be. It stands for password and second step together, so the device has to ask who is there; and it is found by the
/// device itself, so that nobody types an address.
/// </summary>
internal static class PasskeySettings
{
    private const string Required = "required";

    public static void AddPasskeys(this IServiceCollection services) => services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SubmissionOptions>>((options, site) =>
    {
        // The address that was set, and not that of the request: a passkey is tied to it for good.
        options.ServerDomain = new Uri(site.Value.SiteAddress).Host;
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
    });
}
