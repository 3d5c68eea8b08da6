using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Publications;

[PublicPage]
public sealed class PublicationsController(PublicationQuery publications) : Controller
{
    [HttpGet("/publicaties/{publication}", Name = RouteNames.Publication)]
    [PublishedDocument(DocumentKind.Publication, "{publication}")]
    public async Task<IActionResult> Show([BindNever] int documentId, CancellationToken cancellationToken) =>
        View(await publications.ReadAsync(documentId, cancellationToken));

    [HttpGet("/publicaties/{publication}/{slug}", Name = RouteNames.PublicationText)]
    [PublishedDocument(DocumentKind.PublicationText, "{publication}/{slug}")]
    public async Task<IActionResult> Text([BindNever] int documentId, CancellationToken cancellationToken) =>
        View(await publications.ReadTextAsync(documentId, cancellationToken));
}
