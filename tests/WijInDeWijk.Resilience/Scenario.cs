namespace WijInDeWijk.Resilience;

/// <summary>Something bad that is done to a site, and what should hold meanwhile and afterwards.</summary>
public sealed class Scenario
{
    /// <summary>A scenario that is not done by then has failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Func<TestBed, Task<IReadOnlyList<Finding>>> _run;

    internal Scenario(string group, string name, Func<TestBed, Task<IReadOnlyList<Finding>>> run) => (Group, Name, _run) = (group, name, run);

    public string Group { get; }

    public string Name { get; }

    /// <param name="duration">How long it goes on, where it is one that goes on for a while.</param>
    /// <param name="isShort">Once, where it would do something again and again.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(FilledStore store, TimeSpan duration, bool isShort)
    {
        await using var bed = new TestBed(store, duration, isShort);
        try
        {
            return await _run(bed).WaitAsync(Limit);
        }
#pragma warning disable CA1031 // whatever stops a scenario is its verdict
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return [Finding.That("comes to its end", holds: false, $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}")];
        }
    }
}
