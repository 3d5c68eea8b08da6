using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Editorial.Account;
using WijInDeWijk.Web.Features.Editorial.Audit;
using WijInDeWijk.Web.Features.Editorial.CheckIns;
using WijInDeWijk.Web.Features.Editorial.Missing;
using WijInDeWijk.Web.Features.Editorial.People;
using WijInDeWijk.Web.Features.Editorial.Queue;
using WijInDeWijk.Web.Features.Editorial.Reactions;
using WijInDeWijk.Web.Features.Editorial.Telling;
using WijInDeWijk.Web.Features.Editorial.Templates;
using WijInDeWijk.Web.Features.Editorial.Weighing;

namespace WijInDeWijk.Web.Features.Editorial;

internal static class EditorialRegistration
{
    public static IServiceCollection AddEditorial(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EditorOptions>().BindConfiguration(EditorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddAuthorization(EditorPolicies.Add);
        services.AddEditorCookies();
        services.AddPasskeys();
        services.AddOutsideSignIn(configuration);
        services.AddIdentityCore<Editor>(PasswordRules.Apply)
            .AddEntityFrameworkStores<StoreContext>()
            .AddSignInManager<EditorSignInManager>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityOptions>().Configure<IOptions<EditorOptions>>((identity, options) =>
            (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan) = (options.Value.WrongPasswords, TimeSpan.FromMinutes(options.Value.LockoutMinutes)));
        services.AddScoped<EntryUpkeep>();
        services.AddHostedService<EntryUpkeepJob>();
        services.AddScoped<CurrentEditor>();
        services.AddScoped<SecondStepRule>();
        services.AddScoped<AuditLog>();
        services.AddScoped<SessionStart>();
        services.AddScoped<EditorLinks>();
        services.AddScoped<EditorInvitations>();
        services.AddSingleton<EntryLimits>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<Entry>();
        services.AddScoped<PasskeyEntry>();
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
        services.AddScoped<PageChange>();
        services.AddScoped<DeskTrail>();
        services.AddScoped<ReactionListQuery>();
        services.AddScoped<ReactionDeskQuery>();
        services.AddScoped<ReactionDeeds>();
        services.AddScoped<ReactionMail>();
        services.AddScoped<CheckInOverviewQuery>();
        services.AddScoped<CheckInCaseQuery>();
        services.AddScoped<CheckInAnswerQuery>();
        services.AddScoped<CheckInAsking>();
        services.AddScoped<CheckInDeeds>();
        services.AddScoped<PeopleQuery>();
        services.AddScoped<Membership>();
        services.AddScoped<AccountQuery>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnPasskeys>();
    }
}
