using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Citations;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>Reads the page of one key figure.</summary>
public sealed class FigureQuery(SiteDbContext store, DocumentUrls urls)
{
    /// <summary>Null for a figure that the case does not have.</summary>
    public async Task<FigurePageView?> ReadAsync(int documentId, string anchor, CancellationToken cancellationToken)
    {
        var figure = await store.KeyFigures.AsNoTracking()
            .Include(item => item.Case).ThenInclude(study => study.Publication)
            .SingleOrDefaultAsync(item => item.DocumentId == documentId && item.Anchor == anchor, cancellationToken);
        return figure is null
            ? null
            : new FigurePageView(
                new CaseFigureView(figure.Case.Title, figure.Case.Slug, $"{figure.Case.Neighbourhood}, {figure.Case.Municipality}", figure.Scale, FigureView.From(figure)),
                figure.Case.Publication?.Title ?? "Ingezonden verhaal",
                Citation.Of(figure, urls.ForFigure(figure.Case.Slug, anchor)));
    }
}

public sealed record FigurePageView(CaseFigureView Figure, string PublicationTitle, Citation Citation);
