using WijInDeWijk.Resilience.Attack;
using WijInDeWijk.Resilience.Faults;
using WijInDeWijk.Resilience.Interruption;
using WijInDeWijk.Resilience.Load;

namespace WijInDeWijk.Resilience;

public static class Scenarios
{
    private static readonly string[] BriefNames = ["writing", "wrong-passwords"];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("interruption", "first-start", FirstStart.RunAsync),
        new("interruption", "older-store", OlderStore.RunAsync),
        new("interruption", "pending-work", PendingWork.RunAsync),
        new("interruption", "writing", Writing.RunAsync),
        new("faults", "refused-stores", RefusedStores.RunAsync),
        new("faults", "second-process", SecondProcess.RunAsync),
        new("faults", "unwritable-folders", UnwritableFolders.RunAsync),
        new("faults", "full-disk", FullDisk.RunAsync),
        new("faults", "corrupt-store", CorruptStore.RunAsync),
        new("faults", "missing-uploads", MissingUploads.RunAsync),
        new("faults", "mail-server", MailServer.RunAsync),
        new("faults", "clock", ClockSetBack.RunAsync),
        new("load", "busy-editor", BusyEditor.RunAsync),
        new("load", "worst-pictures", WorstPictures.RunAsync),
        new("load", "slow-connections", SlowConnections.RunAsync),
        new("load", "mail-backlog", MailBacklog.RunAsync),
        new("load", "large-document", LargeDocument.RunAsync),
        new("load", "million-queries", MillionQueries.RunAsync),
        new("attack", "wrong-passwords", WrongPasswords.RunAsync),
        new("attack", "one-network", OneNetwork.RunAsync),
        new("attack", "wrong-codes", WrongCodes.RunAsync),
        new("attack", "forged-log", ForgedLog.RunAsync),
        new("attack", "random-queries", RandomQueries.RunAsync),
        new("attack", "known-address", KnownAddress.RunAsync),
    ];

    /// <summary>Those that say most in a few seconds, for every run of the tests.</summary>
    public static IReadOnlyList<Scenario> Brief { get; } = [.. All.Where(scenario => BriefNames.Contains(scenario.Name))];

    /// <param name="names">Of groups and scenarios.</param>
    public static IReadOnlyList<Scenario> Named(IReadOnlyCollection<string> names) => [.. All.Where(scenario => names.Contains(scenario.Group) || names.Contains(scenario.Name))];
}
