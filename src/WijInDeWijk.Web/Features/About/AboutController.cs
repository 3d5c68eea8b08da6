using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Shared;

namespace WijInDeWijk.Web.Features.About;

public sealed class AboutController(StoreContext store) : Controller
{
    [HttpGet("/over", Name = RouteNames.About)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await store.Publications
        .OrderByDescending(publication => publication.Year)
        .Select(publication => new PublicationCard(publication.Slug, publication.Title, publication.Subtitle, publication.Publisher, publication.Year, publication.Summary))
        .ToListAsync(cancellationToken));
}

public sealed record PublicationCard(string Slug, string Title, string Subtitle, string Publisher, int Year, string Summary);
