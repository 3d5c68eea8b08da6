using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.SitePages;

/// <summary>What the site is, what it promises and owes; editors write it.</summary>
[PublicPage]
public sealed class SitePagesController(SitePageQuery pages) : Controller
{
    [HttpGet("/" + SiteTexts.About, Name = RouteNames.About)]
    [PublishedDocument(DocumentKind.SitePage, SiteTexts.About)]
    public Task<IActionResult> About([BindNever] int documentId, CancellationToken cancellationToken) => ShowAsync(documentId, cancellationToken);

    [HttpGet("/" + SiteTexts.Privacy, Name = RouteNames.Privacy)]
    [PublishedDocument(DocumentKind.SitePage, SiteTexts.Privacy)]
    public Task<IActionResult> Privacy([BindNever] int documentId, CancellationToken cancellationToken) => ShowAsync(documentId, cancellationToken);

    [HttpGet("/" + SiteTexts.Accessibility, Name = RouteNames.Accessibility)]
    [PublishedDocument(DocumentKind.SitePage, SiteTexts.Accessibility)]
    public Task<IActionResult> Accessibility([BindNever] int documentId, CancellationToken cancellationToken) => ShowAsync(documentId, cancellationToken);

    [HttpGet("/" + SiteTexts.Colophon, Name = RouteNames.Colophon)]
    [PublishedDocument(DocumentKind.SitePage, SiteTexts.Colophon)]
    public Task<IActionResult> Colophon([BindNever] int documentId, CancellationToken cancellationToken) => ShowAsync(documentId, cancellationToken);

    private async Task<IActionResult> ShowAsync(int documentId, CancellationToken cancellationToken) =>
        View("Show", await pages.ReadAsync(documentId, cancellationToken));
}
