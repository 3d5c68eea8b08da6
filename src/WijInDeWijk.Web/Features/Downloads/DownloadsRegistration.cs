namespace WijInDeWijk.Web.Features.Downloads;

internal static class DownloadsRegistration
{
    public static IServiceCollection AddDownloads(this IServiceCollection services) => services.AddScoped<DataQuery>();
}
