namespace WijInDeWijk.Web.Features.Similarity;

internal static class SimilarityRegistration
{
    public static IServiceCollection AddSimilarity(this IServiceCollection services) =>
        services.AddSingleton<TraitStore>().AddScoped<SimilarCasesQuery>().AddScoped<WithoutEvidenceQuery>();
}
