using WijInDeWijk.Web.Features.Editorial.PhoneIntake;

namespace WijInDeWijk.Web.Features;

internal static class PhoneIntakeRegistration
{
    public static IServiceCollection AddPhoneIntake(this IServiceCollection services)
    {
        services.AddScoped<PhoneIntakeQuery>();
        services.AddScoped<PhoneIntakeSaveService>();
        services.AddScoped<PhoneIntakeService>();
        return services;
    }
}
