namespace WijInDeWijk.Web.Features.Comparison;

internal static class ComparisonRegistration
{
    public static IServiceCollection AddComparison(this IServiceCollection services) =>
        services.AddScoped<ComparisonQuery>().AddScoped<ComparedLessonsQuery>();
}
