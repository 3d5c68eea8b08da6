using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Seeding;

internal static class SeedingRegistration
{
    public static IServiceCollection AddSeeding(this IServiceCollection services)
    {
        services.AddOptions<SeedsOptions>().BindConfiguration(SeedsOptions.Section);
        services.AddSingleton<SeedingStatus>();
        services.AddScoped<Seeder>();
        services.AddScoped<StoredTexts>();
        services.AddScoped<PhotoFilling>();
        services.AddScoped<BesideFilling>();
        services.AddScoped<DocumentIntake>();
        services.AddScoped<TextChange>();
        services.AddScoped<StoreStartup>();
        return services;
    }

    /// <inheritdoc cref="StoreStartup.PrepareAsync"/>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreStartup>()
            .PrepareAsync(StoreRegistration.PathOf(app.Services), app.Lifetime.ApplicationStopping);
    }
}
