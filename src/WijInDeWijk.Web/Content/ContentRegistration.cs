using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content;

internal static class ContentRegistration
{
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        services.AddOptions<SeedsOptions>().BindConfiguration(SeedsOptions.Section);
        services.AddWritableFolder(provider => new WritableFolder("De gegevensopslag", "de map van Store:Path", Path.GetDirectoryName(StoreRegistration.PathOf(provider))));
        services.AddSingleton<SeedingStatus>();
        services.AddSingleton<ContentQueue>();
        services.AddScoped<PublishedContributions>();
        services.AddScoped<DocumentProjector>();
        services.AddScoped<StoredTexts>();
        services.AddScoped<PhotoImporter>();
        services.AddScoped<UserContentImporter>();
        services.AddScoped<DocumentImporter>();
        services.AddScoped<ContentUpdater>();
        services.AddSingleton<StoreLock>();
        services.AddSingleton<StartupSteps>();
        services.AddScoped<StoreMigration>();
        services.AddScoped<PublicTexts>();
        services.AddScoped<PrivacyConfirmations>();
        services.AddScoped<PublicationGate>();
        services.AddScoped<StoreStartup>();
        return services;
    }

    /// <inheritdoc cref="StoreStartup.PrepareAsync"/>
    public static async Task PrepareStoreAsync(this WebApplication app, StoreUse use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreStartup>()
            .PrepareAsync(StoreRegistration.PathOf(app.Services), use, app.Lifetime.ApplicationStopping);
    }
}
