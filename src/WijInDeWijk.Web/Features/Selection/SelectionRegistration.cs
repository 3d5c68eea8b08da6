namespace WijInDeWijk.Web.Features.Selection;

internal static class SelectionRegistration
{
    public static IServiceCollection AddSelection(this IServiceCollection services) => services.AddScoped<SelectionQuery>();
}
