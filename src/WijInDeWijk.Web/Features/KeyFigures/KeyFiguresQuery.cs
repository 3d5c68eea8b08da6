using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>The key figures of one topic over all cases, side by side as far as they may be compared.</summary>
public sealed class KeyFiguresQuery(SiteDbContext store)
{
    /// <summary>As many of one indicator as a reader takes in; all are a click away.</summary>
    public const int RowsInAnOverview = 12;

    private const int RowsOnAPage = 60;

    public async Task<KeyFiguresView> ReadAsync(FigureFilter filter, CancellationToken cancellationToken)
    {
        var topics = await TopicsAsync(cancellationToken);
        var topic = Terms.TryParse<FigureTopic>(filter.Topic, out var asked) ? asked : topics.Select(item => item.Topic).FirstOrDefault();
        var placed = await OfTopicAsync(topic, cancellationToken);
        var kept = placed.Where(filter.Accepts).ToList();
        var all = Indicators(kept, Terms.TryParse<FigureOrder>(filter.Order, out var order) ? order : default);
        var one = all.Find(item => item.Key == filter.Indicator);
        var paging = one is null ? null : Paging.Of(filter.Page, RowsOnAPage, one.Count);
        return new KeyFiguresView(
            topic,
            filter,
            topics,
            order,
            one is null ? [.. all.Select(item => item.Cut(0, RowsInAnOverview))] : [one.Cut(paging!.Skip, paging.Size)],
            paging,
            [.. placed.Select(item => item.Case.Area).Distinct().Order()],
            [.. placed.Select(item => item.Figure.Scale).Distinct().Order()],
            placed.Count);
    }

    private static List<IndicatorView> Indicators(IReadOnlyCollection<PlacedFigure> figures, FigureOrder order) =>
    [
        .. figures.Where(item => item.Figure.Indicator is not null)
            .GroupBy(item => item.Figure.Indicator!, StringComparer.Ordinal)
            .Select(group => IndicatorView.Of(group.Key, [.. group], order))
            .OrderByDescending(indicator => indicator.Comparable.Count).ThenByDescending(indicator => indicator.Count),
        .. IndicatorView.OfLoose([.. figures.Where(item => item.Figure.Indicator is null)], order),
    ];

    private async Task<List<TopicCount>> TopicsAsync(CancellationToken cancellationToken)
    {
        var counts = await store.KeyFigures
            .GroupBy(figure => figure.Topic)
            .Select(topic => new TopicCount(topic.Key, topic.Count()))
            .ToListAsync(cancellationToken);
        return [.. counts.OrderBy(item => item.Topic)];
    }

    private async Task<List<PlacedFigure>> OfTopicAsync(FigureTopic topic, CancellationToken cancellationToken)
    {
        // Without the case itself, which carries a whole page of text: only what a row says of it.
        var figures = await store.KeyFigures.AsNoTracking().Where(figure => figure.Topic == topic).OrderBy(figure => figure.Ordinal).ThenBy(figure => figure.Case.Slug).ToListAsync(cancellationToken);
        var cases = await store.CaseStudies
            .OrderBy(study => study.Chapter)
            .Select(study => new FigureCase(study.Id, study.Title, study.Slug, study.Neighbourhood, study.Municipality, study.Area))
            .ToDictionaryAsync(study => study.Id, cancellationToken);
        return [.. figures.Where(figure => cases.ContainsKey(figure.DocumentId)).Select(figure => new PlacedFigure(figure, cases[figure.DocumentId]))];
    }
}
