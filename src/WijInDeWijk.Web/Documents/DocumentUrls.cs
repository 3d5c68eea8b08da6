using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Documents;

/// <summary>The address of a document by its kind.</summary>
public sealed class DocumentUrls(LinkGenerator links)
{
    /// <param name="kind">The kind of document.</param>
    /// <param name="key">How documents point to it.</param>
    /// <param name="slug">The readable part of its address.</param>
    public string For(DocumentKind kind, string key, string slug) => kind switch
    {
        DocumentKind.Case => Path(RouteNames.Case, new { slug }),
        DocumentKind.Lesson => Path(RouteNames.Lesson, new { address = $"{key}-{slug}" }),
        DocumentKind.Concept => Path(RouteNames.Concept, new { slug }),
        DocumentKind.Publication => Path(RouteNames.Publication, new { publication = slug }),
        DocumentKind.PublicationText => Path(RouteNames.PublicationText, new { publication = key.Split('/')[0], slug }),
        DocumentKind.Source => $"{Path(RouteNames.Sources, new { })}#{slug}",
        DocumentKind.Theme => Path(RouteNames.Cases, new { thema = slug }),
        DocumentKind.SitePage => ForPlace(key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, "The site has no such page."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of document has no page."),
    };

    /// <summary>A place on the site by the name that texts give it; null for one that there is not.</summary>
    public string? ForPlace(string name) => Terms.TryParse<SitePlace>(name, out var place) ? Path(RouteOf(place), new { }) : null;

    /// <summary>The page of one key figure of a case.</summary>
    public string ForFigure(string slug, string anchor) => Path(RouteNames.KeyFigure, new { slug, anchor });

    /// <summary>Where readers react to a lesson or a case.</summary>
    public string ForReaction(DocumentKind kind, string key, string slug) => kind switch
    {
        DocumentKind.Case => Path(SubmissionRoutes.CaseReaction, new { slug }),
        DocumentKind.Lesson => Path(SubmissionRoutes.LessonReaction, new { address = $"{key}-{slug}" }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody reacts to this kind of document."),
    };

    private static string RouteOf(SitePlace place) => place switch
    {
        SitePlace.Home => RouteNames.Home,
        SitePlace.Cases => RouteNames.Cases,
        SitePlace.Lessons => RouteNames.Lessons,
        SitePlace.Matrix => RouteNames.Matrix,
        SitePlace.Concepts => RouteNames.Concepts,
        SitePlace.KeyFigures => RouteNames.KeyFigures,
        SitePlace.Comparison => RouteNames.Comparison,
        SitePlace.Search => RouteNames.Search,
        SitePlace.Sources => RouteNames.Sources,
        SitePlace.Data => RouteNames.Data,
        SitePlace.Selection => RouteNames.Selection,
        SitePlace.Submit => SubmissionRoutes.Start,
        SitePlace.Resume => SubmissionRoutes.Return,
        SitePlace.About => RouteNames.About,
        SitePlace.Privacy => RouteNames.Privacy,
        SitePlace.Accessibility => RouteNames.Accessibility,
        SitePlace.Colophon => RouteNames.Colophon,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Nobody knows the way to this place."),
    };

    private string Path(string route, object values) =>
        links.GetPathByName(route, values) ?? throw new InvalidOperationException($"No address for route '{route}'.");
}
