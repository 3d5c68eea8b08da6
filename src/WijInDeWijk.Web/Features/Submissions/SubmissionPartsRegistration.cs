using WijInDeWijk.Web.Features.Submissions.Files;
using WijInDeWijk.Web.Features.Submissions.Places;

namespace WijInDeWijk.Web.Features.Submissions;

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
