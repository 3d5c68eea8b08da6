using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Keys;

namespace WijInDeWijk.Web.Content;

/// <summary>What must be right before the first visitor, so that it is the person who starts the site who hears of it.</summary>
internal static class StartupChecks
{
    private const string StyleSheet = "dist/site.css";

    /// <exception cref="StartupException">A setting is impossible; all that are, are in it.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (AggregateException exception)
        {
            throw new StartupException(WordsFor([.. exception.InnerExceptions]), exception);
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            throw new StartupException(WordsFor(exception), exception);
        }
    }

    /// <exception cref="StartupException">The site can't write where it has to, or its styles are not there.</exception>
    public static void CheckSurroundings(this WebApplication app)
    {
        if (app.Services.GetServices<WritableFolder>().Select(folder => folder.Make()).OfType<string>().ToList() is { Count: > 0 } problems)
        {
            throw new StartupException(string.Join(' ', problems));
        }

        if (!app.Environment.WebRootFileProvider.GetFileInfo(StyleSheet).Exists)
        {
            throw new StartupException($"De stijlbladen van de site ontbreken: er is geen {StyleSheet} onder {app.Environment.WebRootPath}. Start de site in haar eigen map, of bouw haar opnieuw.");
        }
    }

    /// <exception cref="StartupException">The keys of cookies and forms can't be read, or none can be made.</exception>
    public static void CheckKeys(this WebApplication app)
    {
        try
        {
            KeyRing.Encrypt(app.Services);
            KeyRing.Check(app.Services);
            app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(StartupChecks)).Protect([0]);
        }
        catch (Exception exception) when (exception is CryptographicException or XmlException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new StartupException($"De sleutels van cookies en formulieren, in de map naast de gegevensopslag, kunnen niet worden gelezen of gemaakt: {exception.GetBaseException().Message}", exception);
        }
    }

    private static string WordsFor(params IReadOnlyList<Exception> exceptions) => "De instellingen kloppen niet: " + string.Join(' ', exceptions
        .SelectMany(exception => exception is OptionsValidationException options ? options.Failures : [exception.Message])
        .Select(failure => failure.ReplaceLineEndings(" ").TrimEnd('.') + '.'));
}
