namespace WijInDeWijk.Web.Features.Editorial.Texts;

internal static class TextsRegistration
{
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.AddScoped<TextsQuery>();
        services.AddScoped<EditPages>();
        services.AddScoped<TextEditing>();
        services.AddScoped<TextPreview>();
        services.AddScoped<TextExport>();
        return services;
    }
}
