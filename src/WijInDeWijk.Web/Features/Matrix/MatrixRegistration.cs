namespace WijInDeWijk.Web.Features.Matrix;

internal static class MatrixRegistration
{
    public static IServiceCollection AddMatrix(this IServiceCollection services) => services.AddScoped<MatrixQuery>().AddScoped<MatrixCellQuery>();
}
