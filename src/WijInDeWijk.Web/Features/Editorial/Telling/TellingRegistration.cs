namespace WijInDeWijk.Web.Features.Editorial.Telling;

internal static class TellingRegistration
{
    public static IServiceCollection AddTelling(this IServiceCollection services)
    {
        services.AddScoped<TellingPages>();
        services.AddScoped<TellingSaving>();
        services.AddScoped<TellingDeeds>();
        return services;
    }
}
