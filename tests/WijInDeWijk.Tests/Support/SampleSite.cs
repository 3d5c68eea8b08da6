using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Tests.Support;

/// <summary>The site of the sample documents, for tests that leave nothing behind that another of their class would see.</summary>
public sealed class SampleSite : EditorSite
{
    private readonly SeedFolder _seeds = new();

    public SampleSite() => SeedsFolder = _seeds.Path;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _seeds.Dispose();
    }
}
