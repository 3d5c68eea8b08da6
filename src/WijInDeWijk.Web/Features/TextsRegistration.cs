using WijInDeWijk.Web.Features.Editorial.Drafts;
using WijInDeWijk.Web.Features.Editorial.Export;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features;

internal static class TextsRegistration
{
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.AddScoped<TextsQuery>();
        services.AddScoped<EditTextQuery>();
        services.AddScoped<TextEditService>();
        services.AddScoped<TextPreview>();
        services.AddScoped<ArchiveExport>();
        services.AddScoped<UserContentExport>();
        services.AddScoped<ExportedPhotos>();
        services.AddScoped<SiteExport>();
        services.AddSingleton<CaseDraftComposer>();
        services.AddScoped<CaseDraftService>();
        services.AddScoped<CaseDraftQuery>();
        services.AddScoped<DraftPhotos>();
        services.AddScoped<CaseDraftPublisher>();
        services.AddScoped<DuePublications>();
        services.AddHostedService<DuePublicationsJob>();
        return services;
    }
}
