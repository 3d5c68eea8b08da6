using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Publications;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Home;

/// <summary>What the front page shows: a map of all cases, the newest of them, all lessons, and the publications' texts.</summary>
public sealed class HomeQuery(SiteDbContext store, LessonListQuery lessons, DocumentUrls urls, Netherlands country)
{
    /// <summary>More than these are a click away, on the list of cases.</summary>
    private const int NewestCases = 9;

    public async Task<HomeView> ReadAsync(CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies
            .NewestFirst()
            .Select(CaseCard.FromCase).ToListAsync(cancellationToken);
        var texts = await store.PublicationTexts
            .OrderByDescending(text => text.Publication.Year).ThenBy(text => text.Ordinal)
            .Select(text => new { text.Title, text.Key, text.Slug, text.TextKind, text.Summary })
            .ToListAsync(cancellationToken);
        return new HomeView(
            CaseMap.Of(country, cases),
            [.. cases.Take(NewestCases)],
            cases.Count,
            cases.Select(study => study.Province).Distinct(StringComparer.Ordinal).Count(),
            await store.KeyFigures.CountAsync(cancellationToken),
            await lessons.ReadAsync(cancellationToken),
            await FormsOfCapitalAsync(cancellationToken),
            [.. texts.Select(text => new PublicationTextCard(
                text.Title, urls.For(DocumentKind.PublicationText, text.Key, text.Slug), text.TextKind, text.Summary))]);
    }

    private async Task<IReadOnlyList<CapitalCard>> FormsOfCapitalAsync(CancellationToken cancellationToken)
    {
        var kinds = Terms.All<CapitalKind>().ToDictionary(kind => kind.Code(), StringComparer.Ordinal);
        var concepts = await store.Concepts
            .Where(concept => kinds.Keys.Contains(concept.Slug))
            .Select(concept => new { concept.Slug, concept.Title, concept.Definition })
            .ToListAsync(cancellationToken);
        return [.. concepts.Select(concept => new CapitalCard(kinds[concept.Slug], concept.Slug, concept.Title, concept.Definition)).OrderBy(card => card.Kind)];
    }
}

/// <param name="Map">Of all cases.</param>
/// <param name="Cases">The newest ones.</param>
/// <param name="CaseCount">How many there are in all.</param>
public sealed record HomeView(
    CaseMap Map, IReadOnlyList<CaseCard> Cases, int CaseCount, int ProvinceCount, int FigureCount, IReadOnlyList<LessonCard> Lessons,
    IReadOnlyList<CapitalCard> Capital, IReadOnlyList<PublicationTextCard> Texts);

/// <summary>A form of social capital with the concept that explains it.</summary>
public sealed record CapitalCard(CapitalKind Kind, string Slug, string Title, string Definition);
