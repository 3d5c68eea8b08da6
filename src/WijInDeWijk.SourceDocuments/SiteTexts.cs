namespace WijInDeWijk.SourceDocuments;

/// <summary>The pages on which the site speaks of itself. Each has a text, and there are no others: the site links to them from everywhere.</summary>
public static class SiteTexts
{
    public const string Folder = "teksten";

    public const string About = "over";
    public const string Privacy = "privacy";
    public const string Accessibility = "toegankelijkheid";
    public const string Colophon = "colofon";

    /// <summary>Under this heading of <see cref="About"/> the site itself lists its publications.</summary>
    public const string PublicationsAnchor = "publicaties";

    public static IReadOnlyList<string> Slugs { get; } = [About, Privacy, Accessibility, Colophon];

    /// <summary>Its path in the folder of source documents.</summary>
    public static string FileOf(string slug) => $"{Folder}/{slug}.md";

    /// <summary>Anchors that must stay: other pages, or mail and bookmarks of readers, lead to them.</summary>
    public static IReadOnlyList<string> AnchorsOf(string slug) => slug switch
    {
        About => ["inhoud-van-de-kennisbank", PublicationsAnchor, "effect", "fouten"],
        Privacy => ["insturen", "reageren", "hoe-gaat-het-nu"],
        _ => [],
    };
}
