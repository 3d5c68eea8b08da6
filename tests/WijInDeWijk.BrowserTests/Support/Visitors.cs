namespace WijInDeWijk.BrowserTests.Support;

/// <summary>Visitors by what they have before them. Without motion, so that a check never looks at something halfway.</summary>
internal static class Visitors
{
    public static BrowserNewContextOptions AtADesk => With(1280, 800);

    public static BrowserNewContextOptions OnAPhone => With(360, 740);

    public static BrowserNewContextOptions With(int width, int height) => new()
    {
        Locale = "nl-NL",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = width, Height = height },
    };
}
