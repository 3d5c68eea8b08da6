using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Changes;

/// <summary>What changed on a page since it is here, for readers who want to know.</summary>
[PublicPage]
public sealed class ChangesController(ChangesQuery changes) : Controller
{
    [HttpGet("/casussen/{slug}/wijzigingen", Name = RouteNames.CaseChanges)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Case([BindNever] int documentId, CancellationToken cancellationToken) =>
        View("Show", await changes.ReadAsync(documentId, cancellationToken));

    [HttpGet("/lessen/{address}/wijzigingen", Name = RouteNames.LessonChanges)]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    public async Task<IActionResult> Lesson([BindNever] int documentId, CancellationToken cancellationToken) =>
        View("Show", await changes.ReadAsync(documentId, cancellationToken));

    [HttpGet("/begrippen/{slug}/wijzigingen", Name = RouteNames.ConceptChanges)]
    [PublishedDocument(DocumentKind.Concept)]
    public async Task<IActionResult> Concept([BindNever] int documentId, CancellationToken cancellationToken) =>
        View("Show", await changes.ReadAsync(documentId, cancellationToken));

    [HttpGet("/{slug}/wijzigingen", Name = RouteNames.SitePageChanges)]
    [PublishedDocument(DocumentKind.SitePage)]
    public async Task<IActionResult> SitePage([BindNever] int documentId, CancellationToken cancellationToken) =>
        View("Show", await changes.ReadAsync(documentId, cancellationToken));
}
