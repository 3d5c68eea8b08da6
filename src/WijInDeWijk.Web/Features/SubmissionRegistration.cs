using Microsoft.AspNetCore.DataProtection;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Attachments;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.PhoneIntake;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Retention;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Features.Submissions.Submit;
using WijInDeWijk.Web.Features.Submissions.Withdrawal;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.PageCaching;

namespace WijInDeWijk.Web.Features;

internal static class SubmissionRegistration
{
    /// <summary>Names the keys' purpose; another name would close every cookie and form that is out there.</summary>
    private const string ApplicationName = "wij-in-de-wijk";

    /// <summary>Against forms that somebody else fills in; set by pages with a form only.</summary>
    private const string ForgeryCookie = "wijk-formulier";

    public static IServiceCollection AddSubmissions(this IServiceCollection services)
    {
        services.AddOptions<SubmissionOptions>().BindConfiguration(SubmissionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddLastingKeys();
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = (ForgeryCookie, CookieSecurePolicy.SameAsRequest));
        services.AddSingleton<AccessCodeCookie>().AddPersonalCookie(AccessCodeCookie.CookieName);
        services.AddSingleton<StartTokens>();
        services.AddSingleton<ContributorLimits>();
        services.AddSingleton<SpamHeuristics>();
        services.AddScoped<ContributorSubmissions>();
        services.AddSingleton<SubmissionLocks>();
        services.AddSingleton<DeletedSubmissions>();
        services.AddScoped<QuestionCatalogue>();
        services.AddScoped<SectionStore>();
        services.AddScoped<SectionVersions>();
        services.AddScoped<DraftStartService>();
        services.AddScoped<FirstStepService>();
        services.AddScoped<StepService>();
        services.AddScoped<SubmissionStateQuery>();
        services.AddScoped<KnownSubmissionsQuery>();
        services.AddScoped<SubmissionOverviewQuery>();
        services.AddScoped<CheckAnswersQuery>();
        services.AddScoped<SimilarStories>();
        services.AddScoped<SubmitService>();
        services.AddScoped<IntervieweeApprovalService>();
        services.AddScoped<SubmissionStatusService>();
        services.AddScoped<EditorNotices>();
        services.AddScoped<StoryTakedown>();
        services.AddScoped<ContributionTakedown>();
        services.AddScoped<ErasedTraces>();
        services.AddScoped<SubmissionRemoval>();
        services.AddScoped<ContributorDataExport>();
        services.AddScoped<AttachmentService>();
        services.AddScoped<ContributorMail>();
        services.AddScoped<LinkMailService>();
        services.AddScoped<ReactionTargets>();
        services.AddScoped<ReactionSubmitService>();
        services.AddScoped<CheckInLinks>();
        services.AddScoped<CheckInAnswerService>();
        services.AddScoped<ContributionRetention>();
        services.AddScoped<DiscardedFileSweep>();
        services.AddScoped<SubmissionRetention>();
        services.AddScoped<FileScan>();
        services.AddHostedService<FileScanJob>();
        services.AddHostedService<RetentionJob>();
        return services;
    }

    /// <summary>Keys of cookies and forms lie beside the store, so that a restart or a new version leaves everybody where they were.</summary>
    private static void AddLastingKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddWritableFolder(KeyFolder.Of);
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                KeyFolder.Make(provider), provider.GetRequiredService<ILoggerFactory>()));
    }
}
