using Microsoft.AspNetCore.Identity;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Editorial.Account;
using WijInDeWijk.Web.Features.Editorial.Audit;
using WijInDeWijk.Web.Features.Editorial.Missing;
using WijInDeWijk.Web.Features.Editorial.People;
using WijInDeWijk.Web.Features.Editorial.Queue;
using WijInDeWijk.Web.Features.Editorial.Telling;
using WijInDeWijk.Web.Features.Editorial.Templates;
using WijInDeWijk.Web.Features.Editorial.Weighing;

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
        services.AddSingleton<EntryLimits>();
        services.AddScoped<Entry>();
        services.AddScoped<PasswordChoice>();
        services.AddScoped<PasswordReset>();
        services.AddScoped<EditorMail>();
        services.AddDesk();
        services.AddTelling();
        services.AddMissing();
        return services;
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<Presences>();
        services.AddScoped<ModerationFiguresQuery>();
        services.AddScoped<QueueQuery>();
        services.AddScoped<DeskHistory>();
        services.AddScoped<WeighingQuery>();
        services.AddScoped<Deeds>();
        services.AddScoped<Handling>();
        services.AddScoped<Asking>();
        services.AddScoped<Deciding>();
        services.AddScoped<LogQuery>();
        services.AddScoped<ReasonTemplates>();
        services.AddScoped<PeopleQuery>();
        services.AddScoped<Membership>();
        services.AddScoped<AccountQuery>();
        services.AddScoped<OwnAccount>();
    }
}
