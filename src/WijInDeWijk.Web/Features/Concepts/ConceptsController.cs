using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Concepts;

[PublicPage]
public sealed class ConceptsController(ConceptQuery concepts) : Controller
{
    [HttpGet("/begrippen", Name = RouteNames.Concepts)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await concepts.ReadAllAsync(cancellationToken));

    [HttpGet("/begrippen/{slug}", Name = RouteNames.Concept)]
    [PublishedDocument(DocumentKind.Concept)]
    public async Task<IActionResult> Show([BindNever] int documentId, CancellationToken cancellationToken) =>
        View(await concepts.ReadAsync(documentId, cancellationToken));
}
