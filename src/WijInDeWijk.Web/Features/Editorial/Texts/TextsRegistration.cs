using WijInDeWijk.Web.Features.Editorial.Texts.Drafts;
using WijInDeWijk.Web.Features.Editorial.Texts.Exporting;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

internal static class TextsRegistration
{
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.AddScoped<TextsQuery>();
        services.AddScoped<EditPages>();
        services.AddScoped<TextEditing>();
        services.AddScoped<TextPreview>();
        services.AddScoped<ArchiveExport>();
        services.AddScoped<BesideExport>();
        services.AddScoped<ExportedPhotos>();
        services.AddScoped<SiteExport>();
        services.AddSingleton<DraftWriter>();
        services.AddScoped<DraftMaking>();
        services.AddScoped<DraftPages>();
        services.AddScoped<DraftPhotos>();
        services.AddScoped<DraftPublishing>();
        services.AddScoped<DuePublications>();
        services.AddHostedService<DuePublicationsJob>();
        return services;
    }
}
