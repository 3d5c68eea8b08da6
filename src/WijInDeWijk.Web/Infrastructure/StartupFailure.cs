using System.Net.Sockets;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Which reasons not to start are told in a line. Any other is a fault of the site itself, and is shown with where it happened.</summary>
internal static class StartupFailure
{
    private const int StandardError = 2;

    /// <returns>Null for a fault of the site itself.</returns>
    public static string? WordsFor(Exception exception) => exception switch
    {
        StartupException => exception.Message,
        InvalidDataException => $"De instellingen kunnen niet worden gelezen: {exception.Message} {exception.GetBaseException().Message}".ReplaceLineEndings(" "),
        IOException or SocketException or FormatException or UnauthorizedAccessException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            $"De site kan niet luisteren op haar adres (ASPNETCORE_URLS of Kestrel:Endpoints): {exception.GetBaseException().Message}".ReplaceLineEndings(" "),
        _ => null,
    };

    /// <summary>On Linux past the console, which asks for a culture, and that may be what is missing.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(string words)
    {
        if (OperatingSystem.IsLinux())
        {
            using var descriptor = new SafeFileHandle(StandardError, ownsHandle: false);
            using var errors = new FileStream(descriptor, FileAccess.Write, bufferSize: 0);
            errors.Write(Encoding.UTF8.GetBytes(words + Environment.NewLine));
        }
        else
        {
            Console.Error.WriteLine(words);
        }

        return 1;
    }
}
