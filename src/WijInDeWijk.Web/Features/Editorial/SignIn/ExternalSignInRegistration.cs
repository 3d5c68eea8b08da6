using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using WijInDeWijk.Web.Infrastructure.Filters;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>Signing in at the organisation. Where it is off, there is no such scheme: nothing of it can be reached.</summary>
internal static class ExternalSignInRegistration
{
    public const string Scheme = "organisatie";

    /// <summary>To be given to the provider as the address to come back to.</summary>
    public const string CallbackAddress = $"{PrivatePages.Root}/extern-terug";

    public static void AddOutsideSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.IsComplete, $"{ExternalSignInOptions.Section} needs Authority, ClientId and ClientSecret, or none of them.").ValidateOnStart();
        services.AddScoped<ExternalSignInService>();
        var section = configuration.GetSection(ExternalSignInOptions.Section);
        var outside = new ExternalSignInOptions
        {
            Authority = section[nameof(ExternalSignInOptions.Authority)],
            ClientId = section[nameof(ExternalSignInOptions.ClientId)],
            ClientSecret = section[nameof(ExternalSignInOptions.ClientSecret)],
        };
        if (outside.IsOn)
        {
            services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
            services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<ExternalSignInOptions>, IWebHostEnvironment>((options, settings, environment) =>
            {
                Set(options, settings.Value);
                SetCookies(options, environment);
            });
        }
    }

    private static void Set(OpenIdConnectOptions options, ExternalSignInOptions outside)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (outside.Authority, outside.ClientId, outside.ClientSecret);
        options.CallbackPath = CallbackAddress;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Remove(ExternalSignInService.Issuer);
        options.ClaimActions.MapUniqueJsonKey(ExternalSignInService.EmailVerified, ExternalSignInService.EmailVerified);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{PrivatePages.Root}/aanmelden?extern=mislukt");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>Coming back by a plain address lets these cookies be lax, and works over http on a developer's machine.</summary>
    private static void SetCookies(OpenIdConnectOptions options, IWebHostEnvironment environment)
    {
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        }
    }
}
