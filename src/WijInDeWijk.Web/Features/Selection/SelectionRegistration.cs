using WijInDeWijk.Web.Infrastructure.PageCaching;

namespace WijInDeWijk.Web.Features.Selection;

internal static class SelectionRegistration
{
    public static IServiceCollection AddSelection(this IServiceCollection services) =>
        services.AddScoped<SelectionQuery>().AddPersonalCookie(SelectionCookie.Name);
}
