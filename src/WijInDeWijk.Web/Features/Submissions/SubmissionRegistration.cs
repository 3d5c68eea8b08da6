using Microsoft.AspNetCore.DataProtection;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Submissions.Abuse;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Attaching;
using WijInDeWijk.Web.Features.Submissions.CheckIns;
using WijInDeWijk.Web.Features.Submissions.Following;
using WijInDeWijk.Web.Features.Submissions.Mailing;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Reactions;
using WijInDeWijk.Web.Features.Submissions.Sending;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Features.Submissions.Telling;
using WijInDeWijk.Web.Features.Submissions.Upkeep;

namespace WijInDeWijk.Web.Features.Submissions;

internal static class SubmissionRegistration
{
    /// <summary>Names the keys' purpose; another name would close every cookie and form that is out there.</summary>
    private const string ApplicationName = "wij-in-de-wijk";

    /// <summary>Against forms that somebody else fills in; set by pages with a form only.</summary>
    private const string ForgeryCookie = "wijk-formulier";

    public static IServiceCollection AddSubmissions(this IServiceCollection services)
    {
        services.AddOptions<SubmissionOptions>().BindConfiguration(SubmissionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSubmissionParts();
        services.AddLastingKeys();
        services.AddAntiforgery(options => options.Cookie.Name = ForgeryCookie);
        services.AddSingleton<ContributorCodes>();
        services.AddSingleton<StartTokens>();
        services.AddSingleton<ContributorLimits>();
        services.AddSingleton<Suspicions>();
        services.AddScoped<OwnSubmissions>();
        services.AddScoped<QuestionCatalogue>();
        services.AddScoped<SectionTexts>();
        services.AddScoped<SectionWriter>();
        services.AddScoped<SectionSaving>();
        services.AddScoped<Drafting>();
        services.AddScoped<FirstStep>();
        services.AddScoped<StepFlow>();
        services.AddScoped<OverviewQuery>();
        services.AddScoped<CheckQuery>();
        services.AddScoped<SimilarStories>();
        services.AddScoped<SubmissionSending>();
        services.AddScoped<TellerApproval>();
        services.AddScoped<FollowUp>();
        services.AddScoped<SubmissionRemoval>();
        services.AddScoped<OwnDataExport>();
        services.AddScoped<FileAttaching>();
        services.AddScoped<ContributorMail>();
        services.AddScoped<LinkMailing>();
        services.AddScoped<ReactionTargets>();
        services.AddScoped<ReactionSending>();
        services.AddScoped<CheckInLinks>();
        services.AddScoped<CheckInAnswering>();
        services.AddScoped<PracticeRetention>();
        services.AddScoped<Retention>();
        services.AddHostedService<RetentionJob>();
        return services;
    }

    /// <summary>Keys of cookies and forms lie beside the store, so that a restart or a new version leaves everybody where they were.</summary>
    private static void AddLastingKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                KeyFolder.MakeBeside(StoreRegistration.PathOf(provider)), provider.GetRequiredService<ILoggerFactory>()));
    }
}
