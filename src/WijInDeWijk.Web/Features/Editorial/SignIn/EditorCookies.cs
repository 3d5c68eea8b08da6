using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Infrastructure.Filters;
using WijInDeWijk.Web.Infrastructure.PageCaching;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary>The cookies of who comes behind the site. They go to no other page: their path is that of the editors' part.</summary>
internal static class EditorCookies
{
    public const string Session = "wijk-redactie";
    public const string SecondStep = "wijk-redactie-stap";
    public const string Outside = "wijk-redactie-extern";

    public static void AddEditorCookies(this IServiceCollection services)
    {
        services.AddScoped<SessionCookieEvents>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme)
            .AddCookie(IdentityConstants.ExternalScheme);
        Set(services, IdentityConstants.ApplicationScheme, Session, (options, settings) =>
        {
            options.ExpireTimeSpan = TimeSpan.FromHours(settings.SessionHours);
            options.EventsType = typeof(SessionCookieEvents);
        });
        Set(services, IdentityConstants.TwoFactorUserIdScheme, SecondStep, (options, _) => options.ExpireTimeSpan = TimeSpan.FromMinutes(10));

        // The organisation's own sign-in comes back with a request from its site, so this one can't be strict.
        Set(services, IdentityConstants.ExternalScheme, Outside, (options, _) =>
            (options.ExpireTimeSpan, options.Cookie.SameSite) = (TimeSpan.FromMinutes(10), SameSiteMode.Lax));
    }

    private static void Set(IServiceCollection services, string scheme, string name, Action<CookieAuthenticationOptions, EditorOptions> settings) =>
        services.AddPersonalCookie(name).AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<EditorOptions>, IWebHostEnvironment>((options, editors, environment) =>
        {
            options.Cookie.Name = name;
            options.Cookie.Path = PrivatePages.Root;
            options.Cookie.HttpOnly = true;

            // Lax: a link in a mail to a page behind the site must find the editor signed in.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.LoginPath = $"{PrivatePages.Root}/aanmelden";
            options.AccessDeniedPath = $"{PrivatePages.Root}/geen-toegang";
            options.ReturnUrlParameter = "terug";
            settings(options, editors.Value);
        });
}
