using WijInDeWijk.Web.Places;
using WijInDeWijk.Web.Uploads;

namespace WijInDeWijk.Web.Features;

/// <summary>What sending in an example is built from, apart from its pages.</summary>
internal static class SubmissionPartsRegistration
{
    public static IServiceCollection AddSubmissionParts(this IServiceCollection services)
    {
        services.AddSingleton<Municipalities>();
        services.AddUploadedFiles();
        return services;
    }
}
