using System.Globalization;
using System.Runtime.InteropServices;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>What the machine must bring so that the site can write Dutch and knows what time it is in the Netherlands.</summary>
internal static partial class MachineRequirements
{
    private const string GlobalizationMode = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>
    /// Asks the loader of .NET itself; it is asked once more by what needs a culture, and then answers at once. Once in a process: two threads
    /// that load at the same moment end it.
    /// </summary>
    private static readonly Lazy<bool> IsWithoutIcu = new(FindsNoIcu);

    /// <summary>Before anything else: where .NET finds no ICU, whatever first asks for a culture ends the process.</summary>
    /// <exception cref="StartupException">Something is missing.</exception>
    public static void Check()
    {
        if (IsWithoutIcu.Value)
        {
            throw new StartupException("Op deze machine ontbreekt ICU, dat de site nodig heeft om Nederlands te schrijven: installeer het (Debian: libicu; Alpine: icu-libs en icu-data-full).");
        }

        if (!KnowsDutch())
        {
            throw new StartupException(
                $"Op deze machine ontbreken de Nederlandse gegevens van ICU, of {GlobalizationMode} staat aan: zet dat uit en installeer ICU (Debian: libicu; Alpine: icu-libs en icu-data-full).");
        }

        if (!KnowsDutchTime())
        {
            throw new StartupException("Op deze machine ontbreekt de tijdzone Europe/Amsterdam: installeer tzdata, en laat DOTNET_SYSTEM_TIMEZONE_INVARIANT uit.");
        }
    }

    private static bool FindsNoIcu()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(GlobalizationMode) is "1" or "true" or "True" or "TRUE")
        {
            return false;
        }

        try
        {
            return LoadIcu() == 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false; // Another build of .NET, with another way of its own.
        }
    }

    private static bool KnowsDutch()
    {
        try
        {
            var dutch = CultureInfo.GetCultureInfo("nl-NL");
            return new DateOnly(2026, 3, 1).ToString("d MMMM yyyy", dutch) == "1 maart 2026" && 1234.5m.ToString("#,##0.###", dutch) == "1.234,5";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static bool KnowsDutchTime() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(DutchTime.ZoneName, out var zone)
        && zone.GetUtcOffset(new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc)) == TimeSpan.FromHours(1)
        && zone.GetUtcOffset(new DateTime(2026, 7, 15, 0, 0, 0, DateTimeKind.Utc)) == TimeSpan.FromHours(2);

    [LibraryImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LoadIcu();
}
