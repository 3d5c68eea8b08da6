namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>What a page tells its layout.</summary>
/// <param name="Title">Shown in the browser's title, before the site's name.</param>
public sealed record PageMetadata(string Title)
{
    /// <summary>For a view that says nothing of itself.</summary>
    public static readonly PageMetadata Untitled = new("Wij in de wijk");

    /// <summary>For search engines and for a shared link; one or two sentences.</summary>
    public string? Description { get; init; }

    /// <summary>The way down to this page, without the home page and without the page itself.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The picture beside a shared link, 1200 by 630.</summary>
    public string Picture { get; init; } = "/dist/delen/wij-in-de-wijk.png";

    public bool IsHome { get; init; }

    /// <summary>A form on it came back with something to put right: the title in the browser says so first.</summary>
    public bool HasFault { get; init; }

    /// <summary>The page asks what to search for itself, so that its header need not.</summary>
    public bool HasOwnSearchBox { get; init; }
}

public sealed record Crumb(string Title, string Url);

/// <summary>A page next to this one.</summary>
public sealed record Neighbour(string Title, string Url);
