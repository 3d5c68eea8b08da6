using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial;
using WijInDeWijk.Web.Features.Editorial.Account;
using WijInDeWijk.Web.Features.Editorial.AuditTrail;
using WijInDeWijk.Web.Features.Editorial.CheckIns;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.Reactions;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Editorial.Users;

namespace WijInDeWijk.Web.Features;

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
            .AddUserStore<ProtectedEditorStore>()
            .AddSignInManager<EditorSignInManager>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ReplayProtectedAuthenticatorTokenProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityOptions>().Configure<IOptions<EditorOptions>>((identity, options) =>
            (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan) = (options.Value.WrongCodes, TimeSpan.FromMinutes(options.Value.LockoutMinutes)));
        services.AddScoped<SignInRetention>();
        services.AddHostedService<SignInRetentionJob>();
        services.AddScoped<CurrentEditor>();
        services.AddScoped<TwoFactorRequirement>();
        services.AddScoped<AuditLog>();
        services.AddScoped<EditorSessionFactory>();
        services.AddScoped<EditorLinks>();
        services.AddScoped<EditorInvitations>();
        services.AddSingleton<AccountLocks>();
        services.AddSingleton<RecentConfirmations>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<SignInJournal>();
        services.AddScoped<PasswordConfirmation>();
        services.AddScoped<SignInService>();
        services.AddScoped<PasskeySignInService>();
        services.AddScoped<PasswordChoiceService>();
        services.AddScoped<PasswordResetService>();
        services.AddScoped<EditorMail>();
        services.AddDesk();
        services.AddPhoneIntake();
        services.AddContentGaps();
        return services;
    }

    private static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<PresenceTracker>();
        services.AddScoped<ModerationFiguresQuery>();
        services.AddScoped<QueueQuery>();
        services.AddScoped<SubmissionHistoryQuery>();
        services.AddScoped<SubmissionReviewQuery>();
        services.AddScoped<CommandRunner>();
        services.AddScoped<SubmissionModerationService>();
        services.AddScoped<AcceptedProposals>();
        services.AddScoped<ProposalPlacement>();
        services.AddScoped<AuditLogQuery>();
        services.AddScoped<ReasonTemplateService>();
        services.AddScoped<AuditHistoryQuery>();
        services.AddScoped<ReactionListQuery>();
        services.AddScoped<ReactionReviewQuery>();
        services.AddScoped<ReactionModerationService>();
        services.AddScoped<ReactionMail>();
        services.AddScoped<CheckInOverviewQuery>();
        services.AddScoped<CheckInCaseQuery>();
        services.AddScoped<CheckInReviewQuery>();
        services.AddScoped<CheckInRequestService>();
        services.AddScoped<CheckInModerationService>();
        services.AddScoped<UsersQuery>();
        services.AddScoped<EditorAccountService>();
        services.AddScoped<AccountQuery>();
        services.AddScoped<AccountService>();
        services.AddScoped<PasskeyService>();
    }
}
