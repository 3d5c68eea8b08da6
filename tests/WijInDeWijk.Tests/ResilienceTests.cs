using WijInDeWijk.Resilience;

namespace WijInDeWijk.Tests;

/// <summary>
/// The short form of <c>tests/WijInDeWijk.Resilience</c>, on the real program. What a busy machine alone can miss is judged by the long form only: see
/// <c>docs/resilience.md</c>.
/// </summary>
public sealed class ResilienceTests(ResilienceTests.SharedStore shared) : IClassFixture<ResilienceTests.SharedStore>
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names => [.. Scenarios.Brief.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_site_bears(string scenario)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This needs the signals of Linux.");

        var findings = await Scenarios.Named([scenario]).Single().RunAsync(await shared.Store, Duration, isShort: true);

        Assert.DoesNotContain(findings, finding => finding is { Holds: false, IsTimed: false });
    }

    public sealed class SharedStore : IDisposable
    {
        private const int Cases = 12;

        private readonly Lazy<Task<FilledStore>> _store = new(() => FilledStore.FillAsync(Cases));

        public Task<FilledStore> Store => _store.Value;

        public void Dispose()
        {
            if (_store.IsValueCreated && Store.IsCompletedSuccessfully)
            {
                Store.Result.Dispose();
            }
        }
    }
}
