using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Editorial.Audit;

namespace WijInDeWijk.Web.Features.Editorial;

internal static class EditorialRegistration
{
    public static IServiceCollection AddEditorial(this IServiceCollection services)
    {
        services.AddOptions<EditorOptions>().BindConfiguration(EditorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddAuthorization(EditorPolicies.Add);
        services.AddEditorCookies();
        services.AddIdentityCore<Editor>(PasswordRules.Apply)
            .AddEntityFrameworkStores<StoreContext>()
            .AddSignInManager<EditorSignInManager>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
        services.AddScoped<CurrentEditor>();
        services.AddScoped<AuditLog>();
        services.AddScoped<SessionStart>();
        services.AddScoped<EditorLinks>();
        services.AddScoped<EditorInvitations>();
        return services;
    }
}
