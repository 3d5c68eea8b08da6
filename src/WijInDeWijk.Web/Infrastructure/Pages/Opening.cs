namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>How a page without a picture begins.</summary>
/// <param name="Kicker">A word above the title, on what kind of page it is.</param>
/// <param name="Title">The page's only h1.</param>
/// <param name="Lead">What it is about, in a sentence or two.</param>
public sealed record Opening(string? Kicker, string Title, string? Lead);
