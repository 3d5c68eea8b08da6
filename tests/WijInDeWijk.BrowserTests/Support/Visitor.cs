namespace WijInDeWijk.BrowserTests.Support;

/// <summary>What a visitor has before them.</summary>
public sealed record Visitor(int Width, int Height, bool HasScript = true)
{
    public static Visitor AtADesk { get; } = new(1280, 800);

    public static Visitor OnAPhone { get; } = new(360, 740);

    public Visitor WithoutScript => this with { HasScript = false };
}
