using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Places;
using WijInDeWijk.Web.TagHelpers.Forms;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>The list of cases with the filters that narrow it; a filter offers only what some case has.</summary>
public sealed class CaseListQuery(SiteDbContext store, Netherlands country)
{
    /// <summary>Divisible by two, three and four, the columns in which cards stand.</summary>
    private const int CardsOnAPage = 24;

    public async Task<CaseListView> ReadAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        var found = filter.Apply(store.CaseStudies);
        var paging = Paging.Of(filter.Page, CardsOnAPage, await found.CountAsync(cancellationToken));
        var cards = await found
            .NewestFirst()
            .Skip(paging.Skip).Take(paging.Size)
            .Select(CaseCard.FromCase)
            .ToListAsync(cancellationToken);
        var facets = await store.CaseStudies
            .Select(study => new { study.Municipality, study.Province, study.Area, study.MeetingPlace, study.Initiators })
            .ToListAsync(cancellationToken);
        var themes = await store.Themes
            .Where(theme => theme.ReferencedBy.Any())
            .OrderBy(theme => theme.Title)
            .Select(theme => new FieldChoice(theme.Slug, theme.Title, theme.Slug == filter.Theme))
            .ToListAsync(cancellationToken);
        return new CaseListView(cards, CaseMap.Of(country, cards), facets.Count, paging, filter,
        [
            new FilterView("plaats", "Plaats",
                [.. facets.Select(item => item.Municipality).Distinct(StringComparer.Ordinal).Order(DutchFormat.Alphabet).Select(name => new FieldChoice(name, name, name == filter.Municipality))]),
            new FilterView("gebied", "Soort gebied", ChoicesOf(facets.Select(item => item.Area), filter.Area)),
            new FilterView("initiatiefnemer", "Initiatiefnemer", ChoicesOf(facets.SelectMany(item => item.Initiators), filter.Initiator)),
            new FilterView("ontmoetingsplek", "Ontmoetingsplek", ChoicesOf(facets.Select(item => item.MeetingPlace), filter.MeetingPlace)),
            new FilterView("thema", "Thema", themes),
        ]);
    }

    private static List<FieldChoice> ChoicesOf<T>(IEnumerable<T> values, string? chosen)
        where T : struct, Enum =>
        [.. FieldChoice.Of(values.Distinct().Order(), chosen)];
}

/// <param name="Cases">On this page.</param>
/// <param name="Map">Of the cases on this page: two thousand pins would cover the country.</param>
/// <param name="Total">How many cases there are without a filter.</param>
/// <param name="Paging">Of what the filter leaves.</param>
/// <param name="Filter">As asked for.</param>
public sealed record CaseListView(IReadOnlyList<CaseCard> Cases, CaseMap Map, int Total, Paging Paging, CaseFilter Filter, IReadOnlyList<FilterView> Filters);

public sealed record FilterView(string Name, string Label, IReadOnlyList<FieldChoice> Choices);
