using Microsoft.AspNetCore.Mvc.Razor;
using WijInDeWijk.Web.Content.Health;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Changes;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.Comparison;
using WijInDeWijk.Web.Features.Concepts;
using WijInDeWijk.Web.Features.Dossier;
using WijInDeWijk.Web.Features.Downloads;
using WijInDeWijk.Web.Features.Errors;
using WijInDeWijk.Web.Features.Home;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Matrix;
using WijInDeWijk.Web.Features.Publications;
using WijInDeWijk.Web.Features.Reactions;
using WijInDeWijk.Web.Features.Search;
using WijInDeWijk.Web.Features.Selection;
using WijInDeWijk.Web.Features.Similarity;
using WijInDeWijk.Web.Features.SitePages;
using WijInDeWijk.Web.Features.Sources;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Filters;
using WijInDeWijk.Web.Infrastructure.HeldForms;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Autosave;
using WijInDeWijk.Web.Places;
using WijInDeWijk.Web.TagHelpers;

namespace WijInDeWijk.Web.Features;

internal static class SiteRegistration
{
    /// <summary>
    /// Run from sources, styles and their compressed twins lie in folders of the build. ASP.NET Core looks there in Development only, and
    /// elsewhere answers with nothing. A published site has them all in its own folder, and then this does nothing.
    /// </summary>
    public static void UseStylesFromSources(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.WebHost.UseStaticWebAssets();
        }
    }

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddControllersWithViews(options =>
        {
            options.Conventions.Add(new FeatureFolderConvention());
            options.ModelBinderProviders.Insert(0, new IncomingTextBinderProvider());
        });
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        services.AddSingleton<FormHolder>();
        services.AddScoped<AutosavedForms>();
        services.AddProxies();
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FloodMonitor>();
        services.AddSingleton<DeferredWork>().AddHostedService<DeferredWorker>();
        services.AddSiteHostFiltering();
        services.AddOptions<HttpsOptions>().BindConfiguration(HttpsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddPageCache();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddSubmissionParts();
        services.AddSingleton<DocumentUrls>();
        services.AddSingleton(_ => Netherlands.Load());
        services.AddSingleton<Vignettes>();
        services.AddSingleton<Glyphs>();
        services.AddScoped<DocumentTextQuery>();
        services.AddScoped<HomeQuery>();
        services.AddScoped<CaseListQuery>();
        services.AddScoped<CaseQuery>();
        services.AddScoped<CasePhotos>();
        services.AddScoped<LessonListQuery>();
        services.AddScoped<LessonQuery>();
        services.AddScoped<ConceptQuery>();
        services.AddScoped<ChangesQuery>();
        services.AddScoped<KeyFiguresQuery>();
        services.AddScoped<FigureQuery>();
        services.AddScoped<CitationQuery>();
        services.AddScoped<PublicationQuery>();
        services.AddScoped<SourcesQuery>();
        services.AddSingleton<PromisedPeriods>();
        services.AddScoped<SitePageQuery>();
        services.AddSearch();
        services.AddScoped<EvidenceQuery>();
        services.AddScoped<ReactionsQuery>();
        services.AddScoped<CheckInsQuery>();
        services.AddComparison().AddMatrix().AddSimilarity().AddSelection().AddDossier().AddDownloads();
        return services;
    }

    public static void UseSite(this WebApplication app)
    {
        app.UseCachedPages();
        app.UseProxies();
        app.UseExceptionHandler(ErrorsController.ServerErrorAddress);
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseRequestAborts();
        app.UseStatusCodePagesWithReExecute(ErrorsController.Address);
        app.UseStoreDamage();
        app.UsePrivatePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();

        app.UseResponseCompression();
        app.UsePageCache();
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets().KeepPublicPages().AnswerHead();
    }
}
