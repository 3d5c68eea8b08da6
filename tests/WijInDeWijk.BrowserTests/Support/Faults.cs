namespace WijInDeWijk.BrowserTests.Support;

/// <summary>What is wrong over several looks at one page, so that a failing test tells it all at once.</summary>
internal sealed class Faults
{
    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public void Add(string look, IEnumerable<string> faults) => _found.AddRange(faults.Select(fault => $"[{look}] {fault}"));

    public void ShouldBeNone() => ShouldBeNone(_found);

    public static void ShouldBeNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
