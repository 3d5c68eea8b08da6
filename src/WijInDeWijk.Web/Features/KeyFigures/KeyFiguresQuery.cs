using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>All key figures of all cases, by what they are about.</summary>
public sealed class KeyFiguresQuery(StoreContext store)
{
    public async Task<IReadOnlyList<FigureTopicView>> ReadAsync(CancellationToken cancellationToken)
    {
        var figures = await store.KeyFigures.AsNoTracking()
            .Include(figure => figure.Case)
            .OrderBy(figure => figure.Case.Chapter).ThenBy(figure => figure.Ordinal)
            .ToListAsync(cancellationToken);
        return [.. figures
            .GroupBy(figure => figure.Topic)
            .OrderBy(topic => topic.Key)
            .Select(topic => new FigureTopicView(topic.Key, [.. topic.Select(figure => new CaseFigureView(
                figure.Case.Title, figure.Case.Slug, $"{figure.Case.Neighbourhood}, {figure.Case.Municipality}", figure.Scale, FigureView.From(figure)))]))];
    }
}

public sealed record FigureTopicView(FigureTopic Topic, IReadOnlyList<CaseFigureView> Figures);

public sealed record CaseFigureView(string CaseTitle, string CaseSlug, string Place, FigureScale Scale, FigureView Figure);
