using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Uploads;

internal static class UploadsRegistration
{
    public static IServiceCollection AddUploadedFiles(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration(UploadOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ScannerOptions>().BindConfiguration(ScannerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<VirusScanner>();
        services.AddWritableFolder(provider => new WritableFolder(
            "De map met bestanden van inzenders",
            $"{UploadOptions.Section}:{nameof(UploadOptions.Folder)}",
            provider.GetRequiredService<IOptions<UploadOptions>>().Value.Resolve(provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath))
        {
            IsOurs = FileStorage.IsOurs,
        });
        services.AddSingleton<FileStorage>();
        services.AddSingleton<UploadBudget>();
        services.AddSingleton<UploadQueue>();
        services.AddSingleton<PhotoCleaner>();
        services.AddSingleton(provider => new UploadedFiles(
            provider.GetRequiredService<FileStorage>(),
            provider.GetRequiredService<PhotoCleaner>(),
            provider.GetRequiredService<UploadQueue>(),
            provider.GetRequiredService<VirusScanner>(),
            provider.GetRequiredService<IOptions<UploadOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<UploadedFiles>>()));
        return services;
    }
}
