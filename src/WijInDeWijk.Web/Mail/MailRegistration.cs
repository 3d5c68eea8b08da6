using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddWritableFolder(provider => new WritableFolder(
            "De map met berichten",
            $"{MailOptions.Section}:{nameof(MailOptions.Folder)}",
            provider.GetRequiredService<IOptions<MailOptions>>().Value is { SendsRealMail: false } options ? options.Resolve(provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath) : null)
        {
            IsOurs = FolderTransport.IsOurs,
        });
        services.AddScoped<Outbox>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.SendsRealMail
            ? provider.GetRequiredService<SmtpTransport>()
            : provider.GetRequiredService<FolderTransport>());
        services.AddSingleton<MailDelivery>();
        services.AddSingleton<MailRetention>();
        services.AddHostedService<MailWorker>();
        return services;
    }
}
