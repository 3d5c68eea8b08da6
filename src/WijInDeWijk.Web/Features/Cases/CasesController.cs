using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Cases;

[PublicPage]
public sealed class CasesController(CaseListQuery list, CaseQuery cases) : Controller
{
    [HttpGet("/casussen", Name = RouteNames.Cases)]
    public async Task<IActionResult> Index(CaseFilter filter, CancellationToken cancellationToken) =>
        View(await list.ReadAsync(filter, cancellationToken));

    [HttpGet("/casussen/{slug}", Name = RouteNames.Case)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Show([BindNever] int documentId, CancellationToken cancellationToken) =>
        View(await cases.ReadAsync(documentId, cancellationToken));
}
