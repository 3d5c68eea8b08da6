using WijInDeWijk.Web.Features.Dossier.Word;

namespace WijInDeWijk.Web.Features.Dossier;

internal static class DossierRegistration
{
    public static IServiceCollection AddDossier(this IServiceCollection services) => services.AddScoped<DossierQuery>().AddSingleton<DossierDocument>();
}
