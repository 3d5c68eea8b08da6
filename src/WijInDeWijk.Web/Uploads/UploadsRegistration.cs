using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Uploads;

internal static class UploadsRegistration
{
    public static IServiceCollection AddUploadedFiles(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FileStorage>();
        services.AddSingleton<PhotoCleaner>();
        services.AddSingleton(provider => new UploadedFiles(
            provider.GetRequiredService<FileStorage>(),
            provider.GetRequiredService<PhotoCleaner>(),
            provider.GetRequiredService<IOptions<UploadOptions>>(),
            provider.GetRequiredService<ILogger<UploadedFiles>>()));
        return services;
    }
}
